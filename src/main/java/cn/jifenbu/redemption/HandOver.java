package cn.jifenbu.redemption;

import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Gives the goods of an open order to the household: the held points are spent, the stock goes down.
@ApplicationScoped
public class HandOver {

    private final VillageLock villages;
    private final OrderRows orders;
    private final GoodsRows goods;
    private final EndOrder end;
    private final RedemptionViews views;
    private final BusinessClock clock;

    HandOver(VillageLock villages, OrderRows orders, GoodsRows goods, EndOrder end, RedemptionViews views,
            BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.goods = goods;
        this.end = end;
        this.views = views;
        this.clock = clock;
    }

    /// A wrong code is an outcome and not an exception: the try it cost must be committed, or guessing would be free.
    public sealed interface Outcome {

        record HandedOver(Redemption redemption) implements Outcome {}

        record CodeRefused(ShopRefusal refusal) implements Outcome {}
    }

    /// @throws RefusedException UnknownOrder, WrongOrderState, PickupTooLate, PickupCodeLocked; nothing has changed then
    @Transactional
    public Outcome handOver(VillageId village, UUID id, Proof proof, Actor actor) {
        villages.lock(village);
        var row = orders.require(village, id, Access.HAND_OVER, actor);
        row.toOrder().requireOpen(OrderState.HANDED_OVER);
        row.toOrder().requireInTime(clock.now());
        if (proof instanceof Proof.Code code) {
            var wrong = row.toOrder().check(code.digits());
            if (wrong.isPresent()) {
                row.wrongCodeTries++;
                return new Outcome.CodeRefused(wrong.get());
            }
        }
        var lines = orders.lines(village, List.of(row)).get(row.id);
        var items = goods.require(village, lines.stream().map(l -> l.goodsId).toList());
        end.handOver(village, row, lines, items, proof, actor);
        return new Outcome.HandedOver(views.of(village, row, lines, items));
    }
}
