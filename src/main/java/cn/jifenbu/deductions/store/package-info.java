/// Rows of deductions and their steps, and the views made of them.
package cn.jifenbu.deductions.store;
