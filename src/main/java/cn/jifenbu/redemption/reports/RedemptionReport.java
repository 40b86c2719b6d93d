package cn.jifenbu.redemption.reports;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.Table;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.GoodsCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Redemption statistics (兑换统计): what went over the counter, goods by goods, and how many households came.
@ApplicationScoped
public class RedemptionReport {

    private final Divisions divisions;
    private final GoodsRepository goods;
    private final RedemptionReportRepository redemptions;

    RedemptionReport(Divisions divisions, GoodsRepository goods, RedemptionReportRepository redemptions) {
        this.divisions = divisions;
        this.goods = goods;
        this.redemptions = redemptions;
    }

    /// By the day of the hand-over; returns of the period are taken off.
    @Transactional
    public Table sheet(VillageId village, ReportPeriod period) {
        var units = redemptions.units(village, period);
        var points = redemptions.points(village, period);
        var rows = goods.page(village, "", Integer.MAX_VALUE).stream().filter(g -> units.containsKey(g.id)).map(g -> {
            long net = units.get(g.id);
            return List.<Object>of(g.code, g.name, category(g.category), g.unit, net, points.get(g.id));
        }).toList();
        var orders = redemptions.orders(village, period);
        return new Table(divisions.nameOf(village) + "积分兑换统计表",
                "%s；交付 %d 单，%d 户，退货 %d 单".formatted(period, orders.handedOver(), orders.households(),
                        orders.returned()),
                List.of("编号", "物资", "类别", "单位", "数量", "积分"), rows,
                List.of("合计", "", "", "", Table.sum(rows, 4), Table.sum(rows, 5)));
    }

    private static String category(GoodsCategory category) {
        return switch (category) {
            case FARMING -> "生产资料";
            case DAILY -> "生活用品";
            case SOLIDARITY -> "消费帮扶";
        };
    }
}
