package cn.jifenbu.shop.model;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.GoodsOffShelf;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.StockPromised;
import java.util.Optional;

/// One kind of goods: `stock` on hand, `reserved` of it for open orders, both in the goods' unit; `limit` is the most a
/// household may take in a calendar year; `pastDate` of the stock may be used no more.
public record ShelfItem(String name, GoodsState state, int pointsPrice, Optional<Integer> limit, long stock, long reserved,
        long pastDate) {

    public ShelfItem {
        if (pointsPrice < 1) throw new IllegalArgumentException("price " + pointsPrice);
        if (reserved < 0 || stock < reserved) throw new IllegalArgumentException("reserved " + reserved + " of " + stock);
    }

    /// What nobody has reserved.
    public long free() {
        return stock - reserved;
    }

    /// Of what nobody has reserved, what is not past its date.
    public long sellable() {
        return Math.max(0, free() - pastDate);
    }

    /// @throws RefusedException OutOfStock when less than this may still be used
    public void requireInDate(int quantity) {
        if (quantity > stock - pastDate) throw new RefusedException(new OutOfStock(name, stock - pastDate, quantity));
    }

    /// `used`: what the household took or reserved this year.
    ///
    /// @throws RefusedException GoodsOffShelf, OutOfStock, OverHouseholdLimit
    public ShelfItem reserve(int quantity, long used) {
        if (state != GoodsState.ON_SHELF) throw new RefusedException(new GoodsOffShelf(name));
        if (quantity > sellable()) throw new RefusedException(new OutOfStock(name, sellable(), quantity));
        if (limit.isPresent() && used + quantity > limit.get()) {
            throw new RefusedException(new OverHouseholdLimit(name, used, limit.get()));
        }
        return new ShelfItem(name, state, pointsPrice, limit, stock, reserved + quantity, pastDate);
    }

    public ShelfItem release(int quantity) {
        return new ShelfItem(name, state, pointsPrice, limit, stock, reserved - quantity, pastDate);
    }

    /// Goods come or go (signed); what open orders wait for stays.
    ///
    /// @throws RefusedException StockPromised when less than the reserved quantity would be left
    public ShelfItem move(long quantity) {
        long after = Math.addExact(stock, quantity);
        if (after < reserved) throw new RefusedException(new StockPromised(name, stock, reserved));
        return new ShelfItem(name, state, pointsPrice, limit, after, reserved, pastDate);
    }

    /// The most that a household with these points can order now; 0 when nothing.
    public long orderable(long points, long used) {
        if (state != GoodsState.ON_SHELF) return 0;
        long most = Math.min(Math.min(sellable(), points / pointsPrice), Basket.BasketLine.MAX_QUANTITY);
        return Math.max(0, limit.map(l -> Math.min(most, l - used)).orElse(most));
    }
}
