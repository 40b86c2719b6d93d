package cn.jifenbu.redemption.store;

import cn.jifenbu.household.Households;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.goods.GoodsRow;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.shop.policy.ShopPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Puts orders together with their lines, the names of the goods and the household's code.
@ApplicationScoped
public class RedemptionViews {

    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final Households households;
    private final DisputeRepository disputes;
    private final ShopPolicies policies;

    RedemptionViews(OrderRepository orders, GoodsRepository goods, Households households, DisputeRepository disputes,
            ShopPolicies policies) {
        this.disputes = disputes;
        this.policies = policies;
        this.orders = orders;
        this.goods = goods;
        this.households = households;
    }

    /// With pick-up codes: the caller takes them out for everybody but the household.
    public List<Redemption> of(VillageId village, List<OrderRow> rows) {
        var lines = orders.lines(village, rows);
        var names = goods.find(village, lines.values().stream().flatMap(List::stream).map(l -> l.goodsId).distinct().toList());
        var codes = households.byIds(village, rows.stream().map(OrderRow::household).filter(Objects::nonNull).toList());
        var balances = orders.lineBalances(village, rows.stream().filter(OrderRow::partly).map(r -> r.id).toList());
        var days = new HashMap<LocalDate, Integer>();
        var raised = disputes.ofOrders(village, rows.stream().map(r -> r.id).toList());
        return rows.stream()
                .map(row -> of(row, lines.get(row.id), names, row.guest() ? row.guestCode : codes.get(row.household()).code(),
                        row.partly() ? balances.get(row.id) : LineBalance.all(lines.get(row.id)))
                        .with(raised.containsKey(row.id) ? raised.get(row.id).view() : null,
                                disputableUntil(village, row, days)))
                .toList();
    }

    /// Null where there is nothing to dispute; `days` keeps what the policy of a day says.
    private Instant disputableUntil(VillageId village, OrderRow row, Map<LocalDate, Integer> days) {
        if (!row.disputable()) return null;
        return row.disputableUntil(days.computeIfAbsent(BusinessClock.dayOf(row.endedAt()),
                day -> policies.on(village, day).disputeDays()));
    }

    public Redemption of(VillageId village, OrderRow row, List<OrderLineRow> lines, Map<UUID, GoodsRow> names,
            Map<UUID, LineBalance> balances) {
        return of(row, lines, names, households.require(village, row.household()).code(), balances);
    }

    /// `balances`: what became of each of the goods of an order that was handed over.
    public static Redemption of(OrderRow row, List<OrderLineRow> lines, Map<UUID, GoodsRow> names, String householdCode,
            Map<UUID, LineBalance> balances) {
        boolean done = row.state == OrderState.HANDED_OVER;
        var views = lines.stream()
                .map(l -> line(l, names.get(l.goodsId), done ? balances.getOrDefault(l.goodsId, LineBalance.NOTHING) : null))
                .toList();
        return new Redemption(row.id, Long.toString(row.villageId), row.orderNo, row.kind,
                row.guest() ? row.guestVillageId.toString() : null, row.guest() ? row.guestHouseholdId : row.householdId,
                householdCode, row.channel, row.state, views, row.points, row.pointsSpent, done ? row.pointsReturned : null,
                row.state == OrderState.HELD ? row.pickupCode : null, row.expiresAt, row.proof, row.signature, row.photoId,
                row.returns, row.reason, row.helpedBy, row.placedAt, row.endedAt(), null, row.confirmation(), null, null);
    }

    private static Redemption.OrderLine line(OrderLineRow line, GoodsRow goods, LineBalance balance) {
        return new Redemption.OrderLine(line.goodsId, goods.name, goods.unit, line.quantity, line.points,
                balance == null ? null : balance.handedOver(), balance == null ? null : balance.returned());
    }
}
