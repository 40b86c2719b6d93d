/// Goods, their prices and their stock.
package cn.jifenbu.shop.goods;
