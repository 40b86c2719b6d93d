package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.redemption.store.OrderLineRow;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.PurchaseLimits;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.goods.GoodsRow;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an online order and one at the counter have in common: asks whether the shop is open, prices, reserves stock and
/// holds the points. The village must be locked; the caller completes and stores the order. All reads come before the first
/// change, so that nothing is written to the database only to be read again.
@ApplicationScoped
public class Checkout {

    public static final String SOURCE = "redemption";

    private final VillageLock villages;
    private final Households households;
    private final ShopOpening open;
    private final GoodsRepository goods;
    private final PurchaseLimits limits;
    private final HoldPoints holds;
    private final BusinessClock clock;

    Checkout(VillageLock villages, Households households, ShopOpening open, GoodsRepository goods, PurchaseLimits limits,
            HoldPoints holds, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.open = open;
        this.goods = goods;
        this.limits = limits;
        this.holds = holds;
        this.clock = clock;
    }

    record Checked(OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, Household household) {}

    Checked check(VillageId village, HouseholdId household, Basket basket, OrderChannel channel, Actor actor) {
        open.require(village);
        var payer = households.requireActive(village, household);
        var rows = goods.require(village, basket.goods());
        var used = limits.used(village, household, rows.values(), clock.today());
        var order = order(village, channel, actor);
        order.householdId = household.value();
        order.helpedBy = actor.isMemberOf(village, household) ? null : actor.person();
        var lines = reserve(order, basket, rows, used);
        order.holdId = holds.place(village, household, order.points, new EntrySource(SOURCE, order.id.toString()));
        order.orderNo = villages.nextOrderNo(village);
        return new Checked(order, lines, rows, payer);
    }

    /// Takes the goods off the free stock and sums their points up.
    public static List<OrderLineRow> reserve(OrderRow order, Basket basket, Map<UUID, GoodsRow> rows, Map<UUID, Long> used) {
        var lines = new ArrayList<OrderLineRow>();
        for (var line : basket.lines()) {
            var item = rows.get(line.goods());
            item.apply(item.toItem().reserve(line.quantity(), used.getOrDefault(item.id, 0L)));
            lines.add(OrderLineRow.of(order, lines.size() + 1, item, line.quantity()));
        }
        order.points = lines.stream().mapToLong(l -> l.points).sum();
        return lines;
    }

    public OrderRow order(VillageId village, OrderChannel channel, Actor actor) {
        var order = new OrderRow();
        order.villageId = village.value();
        order.id = UUID.randomUUID();
        order.kind = OrderKind.REDEMPTION;
        order.channel = channel;
        order.state = OrderState.HELD;
        order.placedBy = actor.person();
        order.placedAt = clock.now();
        return order;
    }
}
