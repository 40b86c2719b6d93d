package cn.jifenbu.redemption.disputes;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Households;
import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.store.DisputeRepository;
import cn.jifenbu.redemption.store.DisputeRow;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.DisputeRefusal.AlreadyDisputed;
import cn.jifenbu.refusal.DisputeRefusal.NothingToDispute;
import cn.jifenbu.refusal.DisputeRefusal.RedemptionDisputeTooLate;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// A family says that a redemption was not its own, or not so; its coordinator may say it for one without a phone. The lock is
/// of the household's village, wherever the shop is: two of the family come one after the other.
@ApplicationScoped
public class DisputeRedemption {

    private final VillageLock villages;
    private final Households households;
    private final OrderRepository orders;
    private final DisputeRepository disputes;
    private final ShopPolicies policies;
    private final RedemptionViews views;
    private final BusinessClock clock;

    DisputeRedemption(VillageLock villages, Households households, OrderRepository orders, DisputeRepository disputes,
            ShopPolicies policies, RedemptionViews views, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.orders = orders;
        this.disputes = disputes;
        this.policies = policies;
        this.views = views;
        this.clock = clock;
    }

    /// @throws RefusedException OutOfScope, UnknownHousehold, UnknownOrder, NothingToDispute, RedemptionDisputeTooLate,
    /// AlreadyDisputed
    @Transactional
    public Redemption raise(VillageId home, HouseholdId household, UUID id, String reason, Actor actor) {
        villages.lock(home);
        requireMay(home, household, actor);
        var order = orders.ofHousehold(home, household, id).orElseThrow(() -> new RefusedException(new UnknownOrder()));
        var shop = new VillageId(order.villageId);
        if (disputes.ofOrder(shop, id).isPresent()) throw new RefusedException(new AlreadyDisputed());
        if (!order.disputable()) throw new RefusedException(new NothingToDispute());
        var until = order.disputableUntil(policies.on(shop, BusinessClock.dayOf(order.endedAt())).disputeDays());
        if (!clock.now().isBefore(until)) throw new RefusedException(new RedemptionDisputeTooLate(until));
        disputes.persist(row(order, reason, actor));
        return views.of(shop, List.of(order)).getFirst().withoutCode();
    }

    private void requireMay(VillageId home, HouseholdId household, Actor actor) {
        HouseholdAccess.require(Permission.DISPUTE_REDEMPTION, actor, home, household);
        if (actor.isMemberOf(home, household)) return;
        var group = households.require(home, household).group();
        if (!Permission.DISPUTE_REDEMPTION.grantedTo(actor, home, group)) throw new RefusedException(new OutOfScope());
    }

    private DisputeRow row(OrderRow order, String reason, Actor actor) {
        var row = new DisputeRow();
        row.villageId = order.villageId;
        row.id = UUID.randomUUID();
        row.orderId = order.id;
        row.state = DisputeState.OPEN;
        row.reason = reason;
        row.raisedBy = actor.person();
        row.raisedAt = clock.now();
        return row;
    }
}
