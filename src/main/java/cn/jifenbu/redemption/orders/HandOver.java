package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.Recusal;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal.TypedSignatureNotEnough;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Gives the goods of an open order to the household, all or a part: points of what is given are spent, the rest is free.
@ApplicationScoped
public class HandOver {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final CheckHandOverProof proofs;
    private final TypedSignatures typed;
    private final CompleteOrder end;
    private final RedemptionViews views;
    private final BusinessClock clock;

    HandOver(VillageLock villages, OrderRepository orders, GoodsRepository goods, CheckHandOverProof proofs,
            TypedSignatures typed, CompleteOrder end, RedemptionViews views, BusinessClock clock) {
        this.villages = villages;
        this.orders = orders;
        this.goods = goods;
        this.proofs = proofs;
        this.typed = typed;
        this.end = end;
        this.views = views;
        this.clock = clock;
    }

    /// A wrong code is an outcome and not an exception: the try it cost must be committed, or guessing would be free.
    public sealed interface HandOverOutcome {

        record HandedOver(Redemption redemption) implements HandOverOutcome {}

        record CodeRefused(ShopRefusal refusal) implements HandOverOutcome {}
    }

    /// All that was ordered.
    @Transactional
    public HandOverOutcome handOver(VillageId village, UUID id, HandOverProof proof, Actor actor) {
        return handOver(village, id, Optional.empty(), proof, actor);
    }

    /// A typed signature for many points is kept, and the order stays open until it is confirmed.
    ///
    /// @throws RefusedException UnknownOrder, WrongOrderState, PickupTooLate, PickupCodeLocked, OwnHousehold,
    /// QuantityNotInOrder, HoldNotCovered, TypedSignatureNotEnough and what [CheckHandOverProof] finds; nothing has changed
    /// then
    @Transactional
    public HandOverOutcome handOver(VillageId village, UUID id, Optional<Basket> part, HandOverProof proof, Actor actor) {
        villages.lock(village);
        var row = orders.require(village, id, Permission.HAND_OVER, actor);
        row.toOrder().requireOpen(OrderState.HANDED_OVER);
        row.toOrder().requireInTime(clock.now());
        row.toOrder().requireUnlocked();
        Recusal.require(actor, village, row.household());
        if (proof instanceof HandOverProof.Code code) {
            var wrong = row.toOrder().check(code.digits());
            if (wrong.isPresent()) {
                row.wrongCodeTries++;
                return new HandOverOutcome.CodeRefused(wrong.get());
            }
        }
        proofs.checkOrder(village, row.household(), proof, actor);
        var lines = orders.lines(village, List.of(row)).get(row.id);
        var given = HandedOverQuantities.of(CompleteOrder.ordered(lines), part);
        var items = goods.require(village, lines.stream().map(l -> l.goodsId).toList());
        long points = CompleteOrder.pointsOf(lines, given);
        if (typed.mustWait(village, row.household(), points, proof)) {
            // what is confirmed is the whole order: a part has to be shown in another way
            if (points < row.points) throw new RefusedException(new TypedSignatureNotEnough(points));
            row.awaitConfirmation((HandOverProof.Signature) proof, actor.person(), clock.now());
            return new HandOverOutcome.HandedOver(views.of(village, row, lines, items, Map.of()));
        }
        end.handOver(village, row, lines, items, given, proof, actor);
        return new HandOverOutcome.HandedOver(views.of(village, row, lines, items, LineBalance.of(given)));
    }
}
