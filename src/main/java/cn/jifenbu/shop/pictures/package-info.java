/// Pictures of goods, and photos by which a hand-over is proved.
package cn.jifenbu.shop.pictures;
