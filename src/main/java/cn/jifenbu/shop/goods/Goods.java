package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.LimitPeriod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goods as the shop's staff see them. `free = stock - reserved`; `low` when no more than `lowStock` is free; `pointsPrice`
/// is today's.
public record Goods(UUID id, String villageId, String code, GoodsCategory category, String name, String unit, int pointsPrice,
        long costFen, @Nullable String producer, @Nullable String place, int lowStock, @Nullable Integer limitPerHousehold,
        @Nullable LimitPeriod limitPeriod,
        GoodsState state, long stock, long reserved, long free, boolean low, boolean picture) {

    public static Goods of(GoodsRow row) {
        long free = row.toItem().free();
        return new Goods(row.id, Long.toString(row.villageId), row.code, row.category, row.name, row.unit, row.pointsPrice,
                row.costFen, row.producer, row.place, row.lowStock, row.limitPerHousehold, row.limitPeriod, row.state,
                row.stock, row.reserved, free, free <= row.lowStock, row.pictureId != null);
    }
}
