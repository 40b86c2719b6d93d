/// Runs, shares and payments as values that decide; the split to the fen.
package cn.jifenbu.dividend.model;
