package cn.jifenbu.redemption.codes;

import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// A new pick-up code for an open order, when the old one was seen by somebody or guessed at until it locked. Of the family
/// alone, whatever else the person is: staff who could renew a code would not have to guess it.
@ApplicationScoped
public class RenewPickupCode {

    private final VillageLock villages;
    private final OrderRepository orders;
    private final PickupCodes codes;
    private final RedemptionViews views;

    RenewPickupCode(VillageLock villages, OrderRepository orders, PickupCodes codes, RedemptionViews views) {
        this.villages = villages;
        this.orders = orders;
        this.codes = codes;
        this.views = views;
    }

    /// @throws RefusedException OutOfScope, UnknownOrder, WrongOrderState
    @Transactional
    public Redemption renew(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = orders.require(village, id, Permission.REDEEM, actor);
        if (row.guest() || !actor.isMemberOf(village, row.household())) throw new RefusedException(new OutOfScope());
        row.toOrder().requireOpen(OrderState.HELD);
        if (row.pickupCode == null) throw new RefusedException(new WrongOrderState(row.state.name(), OrderState.HELD.name()));
        row.pickupCode = codes.free(village);
        row.wrongCodeTries = 0;
        return views.of(village, List.of(row)).getFirst();
    }
}
