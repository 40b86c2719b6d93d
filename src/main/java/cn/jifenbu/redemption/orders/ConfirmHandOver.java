package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.CounterRefusal.NothingToConfirm;
import cn.jifenbu.refusal.CounterRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.PersonRefusal.MayNotRedeem;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Hands over an order whose typed signature was worth too many points to stand alone: the family says yes on its phone, or
/// somebody of the staff who knows it and is not the one at the counter.
@ApplicationScoped
public class ConfirmHandOver {

    private final VillageLock villages;
    private final Households households;
    private final OrderRepository orders;
    private final GoodsRepository goods;
    private final CompleteOrder end;
    private final RedemptionViews views;
    private final BusinessClock clock;

    ConfirmHandOver(VillageLock villages, Households households, OrderRepository orders, GoodsRepository goods,
            CompleteOrder end, RedemptionViews views, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.orders = orders;
        this.goods = goods;
        this.end = end;
        this.views = views;
        this.clock = clock;
    }

    /// @throws RefusedException OutOfScope, UnknownOrder, WrongOrderState, PickupTooLate, PickupCodeLocked, NothingToConfirm,
    /// SecondPersonNeeded, MayNotRedeem, TiedHousehold; nothing has changed then
    @Transactional
    public Redemption confirm(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = orders.require(village, id, Permission.CONFIRM_HAND_OVER, actor);
        if (row.guest()) throw new RefusedException(new NothingToConfirm());
        var order = row.toOrder();
        order.requireOpen(OrderState.HANDED_OVER);
        order.requireInTime(clock.now());
        order.requireUnlocked();
        if (row.signedBy == null) throw new RefusedException(new NothingToConfirm());
        requireMay(village, row, actor);
        var lines = orders.lines(village, List.of(row)).get(row.id);
        var all = HandedOverQuantities.of(CompleteOrder.ordered(lines), Optional.empty());
        var items = goods.require(village, lines.stream().map(l -> l.goodsId).toList());
        row.confirm(actor.person(), clock.now());
        end.handOver(village, row, lines, items, all, new HandOverProof.Signature(row.awaitedSignature), actor);
        return views.of(village, row, lines, items, LineBalance.of(all));
    }

    private void requireMay(VillageId village, OrderRow row, Actor actor) {
        if (actor.person().equals(row.signedBy)) throw new RefusedException(new SecondPersonNeeded());
        if (actor.isMemberOf(village, row.household())) {
            if (actor.membership().filter(Actor.Membership::mayRedeem).isEmpty())
                throw new RefusedException(new MayNotRedeem());
            return;
        }
        Recusal.require(actor, village, row.household());
        var group = households.require(village, row.household()).group();
        if (!Permission.CONFIRM_HAND_OVER.grantedTo(actor, village, group)) throw new RefusedException(new OutOfScope());
    }
}
