package cn.jifenbu.redemption;

import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.redemption.domain.Basket;
import cn.jifenbu.redemption.domain.OrderChannel;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Redeems over the counter against a signature: points are spent and goods gone in one step.
@ApplicationScoped
public class CounterRedemption {

    private final VillageLock villages;
    private final Checkout checkout;
    private final EndOrder end;
    private final EntityManager db;

    CounterRedemption(VillageLock villages, Checkout checkout, EndOrder end, EntityManager db) {
        this.villages = villages;
        this.checkout = checkout;
        this.end = end;
        this.db = db;
    }

    /// @throws RefusedException with what stands against it; points and stock are as before then
    @Transactional
    public Redemption redeem(VillageId village, HouseholdId household, Basket basket, Proof.Signature signature, Actor actor) {
        villages.lock(village);
        Access.HAND_OVER.requireForAll(actor, village);
        var checked = checkout.check(village, household, basket, OrderChannel.COUNTER, actor);
        db.persist(checked.order());
        checked.lines().forEach(db::persist);
        end.handOver(village, checked.order(), checked.lines(), checked.goods(), signature, actor);
        return RedemptionViews.of(checked.order(), checked.lines(), checked.goods(), checked.household());
    }
}
