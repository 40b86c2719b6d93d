package cn.jifenbu.redemption;

import cn.jifenbu.ledger.HoldPoints;
import cn.jifenbu.redemption.domain.MovementKind;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ends an order with what it held: points spent and goods gone, or both given back. The village must be locked.
@ApplicationScoped
class EndOrder {

    private final HoldPoints holds;
    private final MoveStock stock;
    private final BusinessClock clock;

    EndOrder(HoldPoints holds, MoveStock stock, BusinessClock clock) {
        this.holds = holds;
        this.stock = stock;
        this.clock = clock;
    }

    void handOver(VillageId village, OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, Proof proof,
            Actor actor) {
        order.toOrder().requireOpen(OrderState.HANDED_OVER);
        holds.capture(village, order.holdId, actor.person());
        for (var line : lines) {
            var row = goods.get(line.goodsId);
            row.become(row.toItem().release(line.quantity));
            stock.move(row, MovementKind.HAND_OVER, -line.quantity, null, order.id, actor);
        }
        order.prove(proof);
        order.end(OrderState.HANDED_OVER, actor.person(), clock.now());
    }

    void giveBack(VillageId village, OrderRow order, List<OrderLineRow> lines, Map<UUID, GoodsRow> goods, OrderState how,
            Actor actor) {
        order.toOrder().requireOpen(how);
        if (how == OrderState.EXPIRED) holds.expire(village, order.holdId);
        else holds.release(village, order.holdId);
        for (var line : lines) {
            var row = goods.get(line.goodsId);
            row.become(row.toItem().release(line.quantity));
        }
        order.end(how, actor.person(), clock.now());
    }
}
