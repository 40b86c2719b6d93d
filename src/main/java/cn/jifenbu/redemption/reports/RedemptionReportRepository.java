package cn.jifenbu.redemption.reports;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What went over the counter in a period.
@ApplicationScoped
class RedemptionReportRepository {

    private final EntityManager db;

    RedemptionReportRepository(EntityManager db) {
        this.db = db;
    }

    /// Orders handed over, households they went to, returns.
    record OrderCounts(long handedOver, long households, long returned) {}

    /// By goods; what came back is taken off.
    Map<UUID, Long> units(VillageId village, ReportPeriod period) {
        return db.createQuery("""
                select goodsId, -sum(quantity) from StockMovementRow
                where villageId = ?1 and orderId is not null and recordedAt >= ?2 and recordedAt < ?3 group by goodsId""",
                Object[].class).setParameter(1, village.value()).setParameter(2, period.begin())
                .setParameter(3, period.end()).getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Long) r[1]));
    }

    /// Each at the price of its own order.
    Map<UUID, Long> points(VillageId village, ReportPeriod period) {
        return db.createQuery("""
                select m.goodsId, -sum(m.quantity * (l.points / l.quantity)) from StockMovementRow m
                join OrderLineRow l on l.villageId = m.villageId and l.orderId = m.orderId and l.goodsId = m.goodsId
                where m.villageId = ?1 and m.recordedAt >= ?2 and m.recordedAt < ?3 group by m.goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, period.begin()).setParameter(3, period.end())
                .getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> ((Number) r[1]).longValue()));
    }

    OrderCounts orders(VillageId village, ReportPeriod period) {
        return db.createQuery("""
                select count(case when state = ?4 then 1 end),
                  count(distinct case when state = ?4 then coalesce(householdId, guestHouseholdId) end),
                  count(case when state = ?5 then 1 end)
                from OrderRow where villageId = ?1 and endedAt >= ?2 and endedAt < ?3""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, period.begin()).setParameter(3, period.end())
                .setParameter(4, OrderState.HANDED_OVER).setParameter(5, OrderState.RETURNED).getResultStream()
                .map(r -> new OrderCounts((long) r[0], (long) r[1], (long) r[2])).findFirst().orElseThrow();
    }
}
