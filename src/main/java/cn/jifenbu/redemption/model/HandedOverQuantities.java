package cn.jifenbu.redemption.model;

import cn.jifenbu.refusal.CounterRefusal.QuantityNotInOrder;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shop.model.Basket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How many of each goods reach the household: all that was ordered, or a part. Never nothing: that is a cancellation.
public record HandedOverQuantities(Map<UUID, Integer> quantities) {

    /// @throws RefusedException QuantityNotInOrder for goods that were not ordered, more than ordered, or nothing at all
    public static HandedOverQuantities of(Map<UUID, Integer> ordered, Optional<Basket> part) {
        if (part.isEmpty()) return new HandedOverQuantities(Map.copyOf(ordered));
        var quantities = new HashMap<UUID, Integer>();
        for (var line : part.get().lines()) {
            int left = ordered.getOrDefault(line.goods(), 0);
            if (line.quantity() > left) throw new RefusedException(new QuantityNotInOrder(left, line.quantity()));
            quantities.put(line.goods(), line.quantity());
        }
        return new HandedOverQuantities(quantities);
    }

    public int of(UUID goods) {
        return quantities.getOrDefault(goods, 0);
    }
}
