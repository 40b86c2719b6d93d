/// The unit of order: one writer at a time in each village.
package cn.jifenbu.village;
