/// The catalogue of rules in force on a day, and how a version is adopted.
package cn.jifenbu.catalogue.rules;
