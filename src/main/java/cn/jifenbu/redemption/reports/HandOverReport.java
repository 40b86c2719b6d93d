package cn.jifenbu.redemption.reports;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.Table;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The hand-over list (领取登记表): every order handed over and every return, with a column to sign in.
@ApplicationScoped
public class HandOverReport {

    private final Divisions divisions;
    private final OrderRepository orders;
    private final RedemptionViews views;
    private final Households households;

    HandOverReport(Divisions divisions, OrderRepository orders, RedemptionViews views, Households households) {
        this.divisions = divisions;
        this.orders = orders;
        this.views = views;
        this.households = households;
    }

    @Transactional
    public Table sheet(VillageId village, ReportPeriod period) {
        var rows = orders.ended(village, period.begin(), period.end());
        var done = views.of(village, rows);
        var names = households.byIds(village, rows.stream().map(OrderRow::household).filter(Objects::nonNull).toList());
        var lines = IntStream.range(0, done.size()).mapToObj(i -> row(done.get(i), head(rows.get(i), names))).toList();
        return new Table(divisions.nameOf(village) + "积分兑换领取登记表", period.toString(),
                List.of("单号", "日期", "户编号", "户主", "物资", "件数", "积分", "凭据", "领取人签名"), lines,
                List.of("合计", "", "", "", "", Table.sum(lines, 5), Table.sum(lines, 6), "", ""));
    }

    /// What came back stands with a minus.
    private static List<Object> row(Redemption order, String head) {
        boolean back = order.kind() == OrderKind.RETURN;
        int sign = back ? -1 : 1;
        var lines = order.lines().stream().filter(l -> count(order, l) > 0)
                .map(l -> l.name() + "×" + count(order, l) + l.unit()).collect(Collectors.joining("、"));
        long pieces = order.lines().stream().mapToLong(l -> count(order, l)).sum();
        return List.of(order.orderNo(), BusinessClock.dayOf(order.endedAt()).toString(), order.householdCode(),
                head, back ? "退回 " + lines : lines, sign * pieces,
                sign * (back ? order.points() : order.pointsSpent()), proof(order), "");
    }

    private String head(OrderRow row, Map<HouseholdId, Household> names) {
        if (!row.guest()) return Masking.name(names.get(row.household()).headName());
        return row.guestHead + "（" + divisions.nameOf(new VillageId(row.guestVillageId)) + "）";
    }

    /// As it was handed over: what came back later stands in a line of its own.
    private static long count(Redemption order, Redemption.OrderLine line) {
        return line.handedOver() == null ? line.quantity() : line.handedOver();
    }

    private static String proof(Redemption order) {
        if (order.proof() == null) return "退货";
        return switch (order.proof()) {
            case CODE -> order.channel() == OrderChannel.COUNTER ? "付款码" : "取货码";
            case CARD -> "户卡";
            case SIGNATURE -> "纸上签名";
            case DRAWN -> "屏上签名";
            case PHOTO -> "照片";
        };
    }
}
