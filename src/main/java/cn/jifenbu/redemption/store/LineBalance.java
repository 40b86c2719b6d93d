package cn.jifenbu.redemption.store;

import cn.jifenbu.redemption.model.HandedOverQuantities;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// How many of a line's goods the household was handed, and how many of those it brought back.
public record LineBalance(int handedOver, int returned) {

    static final LineBalance NOTHING = new LineBalance(0, 0);

    public int kept() {
        return handedOver - returned;
    }

    /// Of an order that was handed over as it was placed and that nothing came back from.
    static Map<UUID, LineBalance> all(List<OrderLineRow> lines) {
        return lines.stream().collect(Collectors.toMap(l -> l.goodsId, l -> new LineBalance(l.quantity, 0)));
    }

    public static Map<UUID, LineBalance> of(HandedOverQuantities handedOver) {
        return handedOver.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new LineBalance(e.getValue(), 0)));
    }
}
