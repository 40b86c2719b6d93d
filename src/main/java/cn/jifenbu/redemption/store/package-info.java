/// Rows of orders and their lines, limits per household, and the views made of them.
package cn.jifenbu.redemption.store;
