package cn.jifenbu.shop.goods;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.PriceInThePast;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Sets prices by their first day; what was a price stays on record.
@ApplicationScoped
public class GoodsPricing {

    private final VillageLock villages;
    private final GoodsRepository goods;
    private final GoodsPriceRepository prices;
    private final BusinessClock clock;

    GoodsPricing(VillageLock villages, GoodsRepository goods, GoodsPriceRepository prices, BusinessClock clock) {
        this.villages = villages;
        this.goods = goods;
        this.prices = prices;
        this.clock = clock;
    }

    /// Open orders keep the points they were placed with.
    ///
    /// @throws RefusedException UnknownGoods, PriceInThePast
    @Transactional
    public GoodsPrice price(VillageId village, UUID id, int points, LocalDate from, Actor actor) {
        villages.lock(village);
        goods.require(village, id);
        if (from.isBefore(clock.today())) throw new RefusedException(new PriceInThePast(from));
        var last = prices.ofGoods(village, id).stream().mapToInt(row -> row.priceNo).max().orElse(0);
        return GoodsPrice.of(append(village, id, last + 1, points, from, actor));
    }

    /// The village must be locked.
    GoodsPriceRow append(VillageId village, UUID id, int priceNo, int points, LocalDate from, Actor actor) {
        var row = new GoodsPriceRow();
        row.villageId = village.value();
        row.goodsId = id;
        row.priceNo = priceNo;
        row.validFrom = from;
        row.pointsPrice = points;
        row.setBy = actor.person();
        row.setAt = clock.now();
        prices.persist(row);
        return row;
    }

    /// All there were and will be, the latest first.
    @Transactional
    public List<GoodsPrice> prices(VillageId village, UUID id) {
        goods.require(village, id);
        return prices.ofGoods(village, id).stream().map(GoodsPrice::of).toList();
    }
}
