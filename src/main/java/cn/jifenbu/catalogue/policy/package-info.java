/// The village's policy in force and its earlier versions.
package cn.jifenbu.catalogue.policy;
