package cn.jifenbu.redemption.reports;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.Table;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final StockReportRepository movements;

    StockReport(Divisions divisions, GoodsRepository goods, StockReportRepository movements) {
        this.divisions = divisions;
        this.goods = goods;
        this.movements = movements;
    }

    @Transactional
    public Table sheet(VillageId village, ReportPeriod period) {
        var before = movements.sums(village, Instant.EPOCH, period.begin());
        var during = movements.sums(village, period.begin(), period.end());
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

    /// The earliest last day of use among the batches that the stock still consists of, first in first out.
    private Map<UUID, LocalDate> firstDates(VillageId village) {
        var dates = new HashMap<UUID, LocalDate>();
        var left = new HashMap<UUID, Long>();
        for (var arrival : movements.arrivals(village)) {
            long still = left.getOrDefault(arrival.goods(), arrival.stock());
            if (still <= 0) continue;
            left.put(arrival.goods(), still - arrival.quantity());
            if (arrival.expiresOn() == null) continue;
            dates.merge(arrival.goods(), arrival.expiresOn(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return dates;
    }
}
