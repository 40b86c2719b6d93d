package cn.jifenbu.redemption;

import cn.jifenbu.ledger.HoldPoints;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.ledger.domain.Source;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.redemption.domain.Basket;
import cn.jifenbu.redemption.domain.OrderChannel;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an online order and one at the counter have in common: prices, reserves stock and holds the points.
/// The village must be locked; the caller completes and stores the order.
@ApplicationScoped
class Checkout {

    static final String SOURCE = "redemption";

    private final VillageLock villages;
    private final Households households;
    private final GoodsRows goods;
    private final OrderRows orders;
    private final HoldPoints holds;
    private final BusinessClock clock;

    Checkout(VillageLock villages, Households households, GoodsRows goods, OrderRows orders, HoldPoints holds,
            BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.goods = goods;
        this.orders = orders;
        this.holds = holds;
        this.clock = clock;
    }

    record Checked(OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, Household household) {}

    Checked check(VillageId village, HouseholdId household, Basket basket, OrderChannel channel, Actor actor) {
        var payer = households.requireActive(village, household);
        var rows = goods.require(village, basket.goods());
        var limited = rows.values().stream().filter(g -> g.limitPerHouseholdYear != null).map(g -> g.id).toList();
        var used = orders.used(village, household, limited, clock.today());
        var order = order(village, household, channel, actor);
        var lines = new ArrayList<OrderLineRow>();
        for (var wanted : basket.lines()) {
            var item = rows.get(wanted.goods());
            item.become(item.toItem().reserve(wanted.quantity(), used.getOrDefault(item.id, 0L)));
            lines.add(line(order, lines.size() + 1, wanted, item.pointsPrice));
        }
        order.points = lines.stream().mapToLong(l -> l.points).sum();
        order.holdId = holds.place(village, household, order.points, new Source(SOURCE, order.id.toString()));
        order.orderNo = villages.nextOrderNo(village);
        return new Checked(order, lines, rows, payer);
    }

    private OrderRow order(VillageId village, HouseholdId household, OrderChannel channel, Actor actor) {
        var order = new OrderRow();
        order.villageId = village.value();
        order.id = UUID.randomUUID();
        order.householdId = household.value();
        order.channel = channel;
        order.state = OrderState.HELD;
        order.placedBy = actor.person();
        order.placedAt = clock.now();
        return order;
    }

    private static OrderLineRow line(OrderRow order, int no, Basket.Line wanted, int price) {
        var line = new OrderLineRow();
        line.villageId = order.villageId;
        line.orderId = order.id;
        line.lineNo = no;
        line.goodsId = wanted.goods();
        line.quantity = wanted.quantity();
        line.points = Math.multiplyExact((long) price, wanted.quantity());
        return line;
    }
}
