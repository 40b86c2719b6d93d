package cn.jifenbu.redemption.reports;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.Table;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Redemption statistics (兑换统计): what went over the counter, goods by goods, and how many households came.
@ApplicationScoped
public class RedemptionReport {

    private final Divisions divisions;
    private final GoodsRepository goods;
    private final EntityManager db;

    RedemptionReport(Divisions divisions, GoodsRepository goods, EntityManager db) {
        this.divisions = divisions;
        this.goods = goods;
        this.db = db;
    }

    /// By the day of the hand-over; returns of the period are taken off.
    @Transactional
    public Table sheet(VillageId village, ReportPeriod period) {
        var units = units(village, period);
        var points = points(village, period);
        var rows = goods.page(village, "", Integer.MAX_VALUE).stream().filter(g -> units.containsKey(g.id)).map(g -> {
            long net = units.get(g.id);
            return List.<Object>of(g.code, g.name, category(g.category), g.unit, net, points.get(g.id));
        }).toList();
        var all = whole(village, period);
        return new Table(divisions.nameOf(village) + "积分兑换统计表",
                "%s；交付 %d 单，%d 户，退货 %d 单".formatted(period, all[0], all[1], all[2]),
                List.of("编号", "物资", "类别", "单位", "数量", "积分"), rows,
                List.of("合计", "", "", "", Table.sum(rows, 4), Table.sum(rows, 5)));
    }

    private Map<UUID, Long> units(VillageId village, ReportPeriod period) {
        return db.createQuery("""
                select goodsId, -sum(quantity) from StockMovementRow
                where villageId = ?1 and orderId is not null and recordedAt >= ?2 and recordedAt < ?3 group by goodsId""",
                Object[].class).setParameter(1, village.value()).setParameter(2, period.begin())
                .setParameter(3, period.end()).getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Long) r[1]));
    }

    /// Each at the price of its own order.
    private Map<UUID, Long> points(VillageId village, ReportPeriod period) {
        return db.createQuery("""
                select m.goodsId, -sum(m.quantity * (l.points / l.quantity)) from StockMovementRow m
                join OrderLineRow l on l.villageId = m.villageId and l.orderId = m.orderId and l.goodsId = m.goodsId
                where m.villageId = ?1 and m.recordedAt >= ?2 and m.recordedAt < ?3 group by m.goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, period.begin()).setParameter(3, period.end())
                .getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> ((Number) r[1]).longValue()));
    }

    /// Orders handed over, households they went to, returns.
    private long[] whole(VillageId village, ReportPeriod period) {
        var found = db
                .createQuery(
                        """
                                              select count(case when state = ?4 then 1 end),
                                count(distinct case when state = ?4 then coalesce(householdId, guestHouseholdId) end),
                                                count(case when state = ?5 then 1 end)
                                              from OrderRow where villageId = ?1 and endedAt >= ?2 and endedAt < ?3""",
                        Object[].class)
                .setParameter(1, village.value()).setParameter(2, period.begin()).setParameter(3, period.end())
                .setParameter(4, OrderState.HANDED_OVER).setParameter(5, OrderState.RETURNED).getSingleResult();
        return new long[]{(long) found[0], (long) found[1], (long) found[2]};
    }

    private static String category(GoodsCategory category) {
        return switch (category) {
            case FARMING -> "生产资料";
            case DAILY -> "生活用品";
            case SOLIDARITY -> "消费帮扶";
        };
    }
}
