/// Rows of catalogue versions, rules and policies, and the history made of them.
package cn.jifenbu.catalogue.store;
