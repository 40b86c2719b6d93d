package cn.jifenbu.redemption.orders;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.model.OpenOrder;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Redeems over the counter with card, code, signature or photo: points are spent and goods handed over in one step. A typed
/// signature for many points waits: points and goods are held until the family or a second person confirms it.
@ApplicationScoped
public class CounterRedemption {

    private final VillageLock villages;
    private final Checkout checkout;
    private final CheckHandOverProof proofs;
    private final TypedSignatures typed;
    private final CompleteOrder end;
    private final ReadCatalogue catalogue;
    private final OrderRepository orders;
    private final BusinessClock clock;

    CounterRedemption(VillageLock villages, Checkout checkout, CheckHandOverProof proofs, TypedSignatures typed,
            CompleteOrder end, ReadCatalogue catalogue, OrderRepository orders, BusinessClock clock) {
        this.villages = villages;
        this.checkout = checkout;
        this.proofs = proofs;
        this.typed = typed;
        this.end = end;
        this.catalogue = catalogue;
        this.orders = orders;
        this.clock = clock;
    }

    /// @throws RefusedException with what stands against it; points and stock are as before then
    @Transactional
    public Redemption redeem(VillageId village, HouseholdId household, Basket basket, HandOverProof proof, Actor actor) {
        villages.lock(village);
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, village);
        Recusal.require(actor, village, household);
        proofs.checkAtCounter(village, household, proof, actor);
        var until = proof instanceof HandOverProof.Signature ? lastMoment(village) : null;
        var checked = checkout.check(village, household, basket, OrderChannel.COUNTER, actor);
        if (typed.mustWait(village, household, checked.order().points, proof)) {
            return await(checked, (HandOverProof.Signature) proof, until, actor);
        }
        var all = HandedOverQuantities.of(CompleteOrder.ordered(checked.lines()), Optional.empty());
        orders.persist(checked.order(), checked.lines());
        end.handOver(village, checked.order(), checked.lines(), checked.goods(), all, proof, actor);
        return RedemptionViews.of(checked.order(), checked.lines(), checked.goods(), checked.household().code(),
                LineBalance.of(all));
    }

    private Instant lastMoment(VillageId village) {
        return OpenOrder.expiry(clock.today(), catalogue.policy(village, clock.today()).pickupDays());
    }

    private Redemption await(Checkout.Checked checked, HandOverProof.Signature signature, Instant until,
            Actor actor) {
        checked.order().expiresAt = until;
        checked.order().awaitConfirmation(signature, actor.person(), clock.now());
        orders.persist(checked.order(), checked.lines());
        return RedemptionViews.of(checked.order(), checked.lines(), checked.goods(), checked.household().code(), Map.of());
    }
}
