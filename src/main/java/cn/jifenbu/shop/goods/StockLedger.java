package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The only writer of stock on hand: each change is a movement of its own. The village must be locked.
@ApplicationScoped
public class StockLedger {

    private final StockMovementRepository movements;
    private final BusinessClock clock;

    StockLedger(StockMovementRepository movements, BusinessClock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    public StockMovementRow move(GoodsRow goods, NewMovement movement, UUID order, Actor actor) {
        goods.apply(goods.toItem().move(movement.quantity()));
        var row = new StockMovementRow();
        row.villageId = goods.villageId;
        row.goodsId = goods.id;
        row.movementNo = ++goods.lastMovementNo;
        row.kind = movement.kind();
        row.quantity = movement.quantity();
        row.stockAfter = goods.stock;
        row.orderId = order;
        row.reason = movement.reason().orElse(null);
        row.batch = movement.batch().orElse(null);
        row.expiresOn = movement.expiresOn().orElse(null);
        row.actor = actor.person();
        row.recordedAt = clock.now();
        movements.persist(row);
        return row;
    }
}
