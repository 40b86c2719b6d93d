package cn.jifenbu.shop.goods;

import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.LimitPeriod;
import java.time.LocalDate;
import java.util.Optional;

/// What changes about goods; what is empty stays. A price counts from `priceFrom` on, today when that is empty.
public record GoodsEdit(Optional<String> name, Optional<Integer> pointsPrice, Optional<LocalDate> priceFrom,
        Optional<Long> costFen, Optional<Integer> lowStock, Optional<GoodsState> state, Optional<Limit> limit) {

    /// At most so many units per household and period; `units` null takes the limit away.
    public record Limit(Integer units, LimitPeriod period) {}
}
