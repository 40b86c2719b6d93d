package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.policy.ShopPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/// A name that was typed in shows nothing by itself, so the policy says for how many points it will do. What a household got
/// against typed names lately counts with it: ten small orders are one large one.
@ApplicationScoped
class TypedSignatures {

    private static final Period COUNTED = Period.ofDays(30);

    private final ShopPolicies policies;
    private final OrderRepository orders;
    private final BusinessClock clock;

    TypedSignatures(ShopPolicies policies, OrderRepository orders, BusinessClock clock) {
        this.policies = policies;
        this.orders = orders;
        this.clock = clock;
    }

    /// Whether the hand-over waits until somebody else confirms it.
    boolean mustWait(VillageId village, HouseholdId household, long points, HandOverProof proof) {
        if (!(proof instanceof HandOverProof.Signature)) return false;
        var today = clock.today();
        long before = orders.spentOnTypedSignatures(village, household, BusinessClock.midnight(today.minus(COUNTED)));
        return !policies.on(village, today).typedSignatureProves(before, points);
    }
}
