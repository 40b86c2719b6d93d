package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.ShopPolicy;
import cn.jifenbu.refusal.CounterRefusal.RedemptionsStopped;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether points may be exchanged in the village today, and for whom.
@ApplicationScoped
class OpenShop {

    private final ShopPolicies policies;
    private final ReadLiability liability;
    private final BusinessClock clock;

    OpenShop(ShopPolicies policies, ReadLiability liability, BusinessClock clock) {
        this.policies = policies;
        this.liability = liability;
        this.clock = clock;
    }

    /// @throws RefusedException OutsideExchangeWindow, RedemptionsStopped
    ShopPolicy require(VillageId village) {
        var today = clock.today();
        var policy = policies.on(village, today);
        policy.requireOpen(today);
        if (policy.stopWhenShort()) {
            var now = liability.of(village);
            if (now.isShort()) throw new RefusedException(new RedemptionsStopped(now.coveredFen(), now.promiseFen()));
        }
        return policy;
    }
}
