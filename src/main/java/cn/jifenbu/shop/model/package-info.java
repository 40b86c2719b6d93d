/// Baskets, shelves and the shop's policy as values that decide.
package cn.jifenbu.shop.model;
