/// Goods, their prices, pictures and stock.
package cn.jifenbu.shop.goods;
