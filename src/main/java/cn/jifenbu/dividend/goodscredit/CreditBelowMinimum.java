package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareHistory;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the policy pays nothing below a sum, such shares become credit for goods when the run is confirmed.
@ApplicationScoped
public class CreditBelowMinimum {

    private final ReadCatalogue catalogue;
    private final ShareRepository shares;
    private final ShareHistory history;
    private final GoodsCreditRepository credits;
    private final BusinessClock clock;

    CreditBelowMinimum(ReadCatalogue catalogue, ShareRepository shares, ShareHistory history, GoodsCreditRepository credits,
            BusinessClock clock) {
        this.catalogue = catalogue;
        this.shares = shares;
        this.history = history;
        this.credits = credits;
        this.clock = clock;
    }

    /// What was set off is not there to be credited.
    public void credit(RunRow run, Actor actor) {
        long minimum = catalogue.policy(new VillageId(run.villageId), run.policyVersion).dividend().minPayoutFen();
        if (minimum == 0) return;
        shares.list(run).stream().filter(share -> share.money().payableFen() > 0 && share.money().payableFen() < minimum)
                .forEach(share -> history.apply(share, PaymentEvent.CREDIT, ShareHistory.Why.NONE, actor));
        credits.give(run, clock.now());
    }
}
