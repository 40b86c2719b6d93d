/// The collective's income of a year: declared, attached, approved.
package cn.jifenbu.dividend.income;
