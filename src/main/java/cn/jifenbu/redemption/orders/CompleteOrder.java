package cn.jifenbu.redemption.orders;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.store.OrderLineRow;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRow;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.goods.StockLedger;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Ends an order with what it held: points spent and goods handed over, or both released. The village must be locked.
@ApplicationScoped
public class CompleteOrder {

    private final HoldPoints holds;
    private final StockLedger stock;
    private final BusinessClock clock;

    CompleteOrder(HoldPoints holds, StockLedger stock, BusinessClock clock) {
        this.holds = holds;
        this.stock = stock;
        this.clock = clock;
    }

    /// Of what was ordered the household gets `given`; points and stock of the rest are free again.
    void handOver(VillageId village, OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods,
            HandedOverQuantities given, HandOverProof proof, Actor actor) {
        order.toOrder().requireOpen(OrderState.HANDED_OVER);
        order.pointsSpent = pointsOf(lines, given);
        takeFromStock(order, lines, goods, given, actor);
        order.prove(proof);
        order.end(OrderState.HANDED_OVER, actor.person(), clock.now());
        // last, because it writes all that has changed, and an order half ended cannot be written
        if (order.pointsSpent == order.points) holds.capture(village, order.holdId, actor.person());
        else holds.capture(village, order.holdId, order.pointsSpent, actor.person());
    }

    static long pointsOf(List<OrderLineRow> lines, HandedOverQuantities given) {
        return lines.stream().mapToLong(l -> l.pointsOf(given.of(l.goodsId))).sum();
    }

    public void takeFromStock(OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, HandedOverQuantities given,
            Actor actor) {
        long cost = 0;
        for (var line : lines) {
            var row = goods.get(line.goodsId);
            int quantity = given.of(line.goodsId);
            row.toItem().requireInDate(quantity);
            row.apply(row.toItem().release(line.quantity));
            if (quantity == 0) continue;
            stock.move(row, NewMovement.of(MovementKind.HAND_OVER, -quantity, null), order.id, actor);
            cost = Math.addExact(cost, line.costOf(quantity));
        }
        order.costFen = cost;
    }

    void release(VillageId village, OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, OrderState outcome,
            Actor actor) {
        order.toOrder().requireOpen(outcome);
        if (outcome == OrderState.EXPIRED) holds.expire(village, order.holdId);
        else holds.release(village, order.holdId);
        for (var line : lines) {
            var row = goods.get(line.goodsId);
            row.apply(row.toItem().release(line.quantity));
        }
        order.end(outcome, actor.person(), clock.now());
    }

    /// What each line asks for.
    public static Map<UUID, Integer> ordered(List<OrderLineRow> lines) {
        return lines.stream().collect(Collectors.toMap(l -> l.goodsId, l -> l.quantity));
    }
}
