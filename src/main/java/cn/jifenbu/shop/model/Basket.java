package cn.jifenbu.shop.model;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.SameGoodsTwice;
import java.util.List;
import java.util.UUID;

/// What a household wants: 1 to 20 lines, each goods once.
public record Basket(List<BasketLine> lines) {

    public static final int MAX_LINES = 20;

    /// `quantity` in the goods' unit, 1 to 1,000.
    public record BasketLine(UUID goods, int quantity) {

        public static final int MAX_QUANTITY = 1000;

        public BasketLine {
            if (quantity < 1 || quantity > MAX_QUANTITY) throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    /// @throws RefusedException SameGoodsTwice, so that a limit cannot be passed by splitting it over lines
    public Basket {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) throw new IllegalArgumentException(lines.size() + " lines");
        if (lines.stream().map(BasketLine::goods).distinct().count() < lines.size()) {
            throw new RefusedException(new SameGoodsTwice());
        }
    }

    public static Basket of(UUID goods, int quantity) {
        return new Basket(List.of(new BasketLine(goods, quantity)));
    }

    public List<UUID> goods() {
        return lines.stream().map(BasketLine::goods).toList();
    }
}
