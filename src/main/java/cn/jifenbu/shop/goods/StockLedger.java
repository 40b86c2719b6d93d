package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// The only writer of stock on hand: each change is a movement of its own. The village must be locked.
@ApplicationScoped
public class StockLedger {

    private final EntityManager db;
    private final BusinessClock clock;

    StockLedger(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public StockMovementRow move(GoodsRow goods, NewMovement wanted, UUID order, Actor actor) {
        goods.apply(goods.toItem().move(wanted.quantity()));
        var movement = new StockMovementRow();
        movement.villageId = goods.villageId;
        movement.goodsId = goods.id;
        movement.movementNo = ++goods.lastMovementNo;
        movement.kind = wanted.kind();
        movement.quantity = wanted.quantity();
        movement.stockAfter = goods.stock;
        movement.orderId = order;
        movement.reason = wanted.reason().orElse(null);
        movement.batch = wanted.batch().orElse(null);
        movement.expiresOn = wanted.expiresOn().orElse(null);
        movement.actor = actor.person();
        movement.recordedAt = clock.now();
        db.persist(movement);
        return movement;
    }
}
