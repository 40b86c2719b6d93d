package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the policy pays nothing below a sum, such shares become credit for goods when the run is confirmed.
@ApplicationScoped
public class CreditBelowMinimum {

    private final ReadCatalogue catalogue;
    private final GoodsCreditRepository credits;
    private final BusinessClock clock;

    CreditBelowMinimum(ReadCatalogue catalogue, GoodsCreditRepository credits, BusinessClock clock) {
        this.catalogue = catalogue;
        this.credits = credits;
        this.clock = clock;
    }

    public void credit(RunRow run) {
        long minimum = catalogue.policy(new VillageId(run.villageId), run.policyVersion).dividend().minPayoutFen();
        if (minimum > 0) credits.give(run, minimum, clock.now());
    }
}
