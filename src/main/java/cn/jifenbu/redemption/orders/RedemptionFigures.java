package cn.jifenbu.redemption.orders;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What was handed over, for overviews.
@ApplicationScoped
public class RedemptionFigures {

    private final EntityManager db;

    RedemptionFigures(EntityManager db) {
        this.db = db;
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
        db.createQuery("""
                select villageId, count(*), sum(pointsSpent) from OrderRow where villageId in ?1 and state = ?2
                and endedAt >= ?3 and endedAt < ?4 group by villageId""", Object[].class)
                .setParameter(1, villages.stream().map(VillageId::value).toList()).setParameter(2, OrderState.HANDED_OVER)
                .setParameter(3, BusinessClock.midnight(newYear)).setParameter(4, BusinessClock.midnight(newYear.plusYears(1)))
                .getResultStream()
                .forEach(r -> figures.put(new VillageId((long) r[0]), new Figures((long) r[1], (long) r[2])));
        return figures;
    }

    /// Goods on the shelf of which no more is free than the alarm says.
    @Transactional
    public long lowStock(VillageId village) {
        return db.createQuery("""
                select count(*) from GoodsRow where villageId = ?1 and state = ?2 and stock - reserved <= lowStock""",
                Long.class).setParameter(1, village.value()).setParameter(2, GoodsState.ON_SHELF).getSingleResult();
    }

    /// Orders that wait to be handed over.
    @Transactional
    public long open(VillageId village) {
        return db.createQuery("select count(*) from OrderRow where villageId = ?1 and state = ?2", Long.class)
                .setParameter(1, village.value()).setParameter(2, OrderState.HELD).getSingleResult();
    }
}
