package cn.jifenbu.redemption.reports;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.Table;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The stock sheet (库存表): what there was, came, went and is, goods by goods.
@ApplicationScoped
public class StockReport {

    private static final List<MovementKind> KINDS = List.of(MovementKind.values());

    private final Divisions divisions;
    private final GoodsRepository goods;
    private final EntityManager db;

    StockReport(Divisions divisions, GoodsRepository goods, EntityManager db) {
        this.divisions = divisions;
        this.goods = goods;
        this.db = db;
    }

    @Transactional
    public Table sheet(VillageId village, ReportPeriod period) {
        var before = sums(village, Instant.EPOCH, period.begin());
        var during = sums(village, period.begin(), period.end());
        var dates = firstDates(village);
        var rows = goods.page(village, "", Integer.MAX_VALUE).stream().map(g -> {
            long opening = before.getOrDefault(g.id, Map.of()).values().stream().mapToLong(Long::longValue).sum();
            var moved = during.getOrDefault(g.id, Map.of());
            long closing = opening + moved.values().stream().mapToLong(Long::longValue).sum();
            var row = new ArrayList<Object>(List.of(g.code, g.name, g.unit, g.pointsPrice, opening));
            KINDS.forEach(kind -> row.add(moved.getOrDefault(kind, 0L)));
            row.addAll(List.of(closing, g.reserved, Fen.inYuan(Math.multiplyExact(closing, g.costFen)),
                    Optional.ofNullable(dates.get(g.id)).map(LocalDate::toString).orElse("")));
            return (List<Object>) row;
        }).toList();
        return new Table(divisions.nameOf(village) + "积分超市库存表", period.toString(),
                List.of("编号", "物资", "单位", "积分价", "期初", "进货", "捐赠", "交付", "退货", "盘点", "报损", "期末", "已预订", "金额（元）", "最早到期"),
                rows, List.of());
    }

    /// By goods and kind.
    private Map<UUID, Map<MovementKind, Long>> sums(VillageId village, Instant from, Instant until) {
        var sums = new HashMap<UUID, Map<MovementKind, Long>>();
        db.createQuery("""
                select goodsId, kind, sum(quantity) from StockMovementRow
                where villageId = ?1 and recordedAt >= ?2 and recordedAt < ?3 group by goodsId, kind""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, from).setParameter(3, until).getResultStream()
                .forEach(r -> sums.computeIfAbsent((UUID) r[0], id -> new HashMap<>()).put((MovementKind) r[1], (Long) r[2]));
        return sums;
    }

    /// The earliest last day of use among the batches that the stock still consists of, first in first out.
    private Map<UUID, LocalDate> firstDates(VillageId village) {
        var dates = new HashMap<UUID, LocalDate>();
        var left = new HashMap<UUID, Long>();
        db.createQuery("""
                select m.goodsId, m.quantity, m.expiresOn, g.stock from StockMovementRow m
                join GoodsRow g on g.villageId = m.villageId and g.id = m.goodsId
                where m.villageId = ?1 and m.quantity > 0 order by m.goodsId, m.movementNo desc""", Object[].class)
                .setParameter(1, village.value()).getResultStream().forEach(r -> {
                    long still = left.getOrDefault((UUID) r[0], (Long) r[3]);
                    if (still <= 0) return;
                    left.put((UUID) r[0], still - (Long) r[1]);
                    if (r[2] != null) dates.merge((UUID) r[0], (LocalDate) r[2], (a, b) -> a.isBefore(b) ? a : b);
                });
        return dates;
    }
}
