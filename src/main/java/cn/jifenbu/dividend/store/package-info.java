/// Rows of runs, steps and shares, and the years they belong to.
package cn.jifenbu.dividend.store;
