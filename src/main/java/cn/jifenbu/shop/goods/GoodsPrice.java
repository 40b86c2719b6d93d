package cn.jifenbu.shop.goods;

import java.time.Instant;
import java.time.LocalDate;

/// A price in points from its first day on; of one day the highest number counts.
public record GoodsPrice(int priceNo, LocalDate validFrom, int pointsPrice, Instant setAt) {

    static GoodsPrice of(GoodsPriceRow row) {
        return new GoodsPrice(row.priceNo, row.validFrom, row.pointsPrice, row.setAt);
    }
}
