package cn.jifenbu.redemption.orders;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.CounterRefusal.CrossVillageOff;
import cn.jifenbu.refusal.CounterRefusal.RedemptionsStopped;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.fund.ReadLiability;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.shop.policy.ShopPolicies;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether points may be exchanged in the village today, and for whom.
@ApplicationScoped
public class ShopOpening {

    private final ShopPolicies policies;
    private final ReadLiability liability;
    private final Divisions divisions;
    private final BusinessClock clock;

    ShopOpening(ShopPolicies policies, ReadLiability liability, Divisions divisions, BusinessClock clock) {
        this.policies = policies;
        this.liability = liability;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// @throws RefusedException OutsideExchangeWindow, RedemptionsStopped
    ShopPolicy require(VillageId village) {
        var today = clock.today();
        var policy = policies.on(village, today);
        policy.requireOpen(today);
        requireCovered(village, policy);
        return policy;
    }

    /// At the counter of `shop` for a household of `home`: both villages must take part.
    ///
    /// @throws RefusedException CrossVillageOff and what [#require] refuses
    public void requireAcross(VillageId shop, VillageId home) {
        if (!require(shop).crossVillage()) throw new RefusedException(new CrossVillageOff(divisions.nameOf(shop)));
        var policy = policies.on(home, clock.today());
        if (!policy.crossVillage()) throw new RefusedException(new CrossVillageOff(divisions.nameOf(home)));
        requireCovered(home, policy);
    }

    private void requireCovered(VillageId village, ShopPolicy policy) {
        if (!policy.stopWhenShort()) return;
        var now = liability.read(village);
        if (now.isShort()) throw new RefusedException(new RedemptionsStopped(now.coveredFen(), now.promiseFen()));
    }
}
