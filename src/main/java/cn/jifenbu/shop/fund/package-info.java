/// The fund that buys the goods, and what the village owes in points.
package cn.jifenbu.shop.fund;
