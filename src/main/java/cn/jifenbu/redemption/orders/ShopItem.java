package cn.jifenbu.redemption.orders;

import cn.jifenbu.shop.goods.GoodsRow;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.LimitPeriod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lies on the shelf for a household: `left` nobody has reserved and is not past its date, `maxQuantity` is the most this
/// household can order now by stock, points and limit (0: not now; without a household by stock alone). `usedInPeriod` counts
/// units.
public record ShopItem(UUID goodsId, String code, GoodsCategory category, String name, String unit, int pointsPrice,
        @Nullable String producer, @Nullable String place, boolean picture, long left, @Nullable Integer limitPerHousehold,
        @Nullable LimitPeriod limitPeriod,
        long usedInPeriod, long maxQuantity) {

    static ShopItem of(GoodsRow row, long points, long used) {
        var item = row.toItem();
        return new ShopItem(row.id, row.code, row.category, row.name, row.unit, row.pointsPrice, row.producer, row.place,
                row.pictureId != null, item.sellable(), row.limitPerHousehold, row.limitPeriod, used,
                item.orderable(points, used));
    }
}
