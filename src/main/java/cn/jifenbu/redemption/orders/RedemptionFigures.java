package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.store.DisputeRepository;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was handed over, for overviews.
@ApplicationScoped
public class RedemptionFigures {

    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final DisputeRepository disputes;

    RedemptionFigures(OrderRepository orders, GoodsRepository goods, DisputeRepository disputes) {
        this.disputes = disputes;
        this.orders = orders;
        this.goods = goods;
    }

    /// `redemptions` handed over and the `points` they cost.
    public record Figures(long redemptions, long points) {}

    /// By the year of the hand-over (the village's day); every village asked for is in the answer.
    @Transactional
    public Map<VillageId, Figures> handedOver(Collection<VillageId> villages, int year) {
        var figures = new HashMap<VillageId, Figures>();
        villages.forEach(v -> figures.put(v, new Figures(0, 0)));
        if (villages.isEmpty()) return figures;
        var newYear = LocalDate.of(year, 1, 1);
        orders.handedOver(villages, BusinessClock.midnight(newYear), BusinessClock.midnight(newYear.plusYears(1)))
                .forEach(sum -> figures.put(sum.village(), new Figures(sum.orders(), sum.pointsSpent())));
        return figures;
    }

    /// Goods on the shelf of which no more is free than the alarm says.
    @Transactional
    public long lowStock(VillageId village) {
        return goods.countLow(village);
    }

    /// Disputes that wait to be decided.
    @Transactional
    public long disputes(VillageId village) {
        return disputes.countOpen(village);
    }

    /// Orders that wait to be handed over.
    @Transactional
    public long open(VillageId village) {
        return orders.countOpen(village);
    }
}
