package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.HandedOverQuantities;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.store.LineBalance;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Redeems over the counter with card, signature or photo: points are spent and goods handed over in one step.
@ApplicationScoped
public class CounterRedemption {

    private final VillageLock villages;
    private final Checkout checkout;
    private final CheckHandOverProof proofs;
    private final CompleteOrder end;
    private final OrderRepository orders;

    CounterRedemption(VillageLock villages, Checkout checkout, CheckHandOverProof proofs, CompleteOrder end,
            OrderRepository orders) {
        this.villages = villages;
        this.checkout = checkout;
        this.proofs = proofs;
        this.end = end;
        this.orders = orders;
    }

    /// @throws RefusedException with what stands against it; points and stock are as before then
    @Transactional
    public Redemption redeem(VillageId village, HouseholdId household, Basket basket, HandOverProof proof, Actor actor) {
        villages.lock(village);
        HouseholdAccess.requireForAll(Permission.HAND_OVER, actor, village);
        if (proof instanceof HandOverProof.Code) throw new RefusedException(new NoProofOfHandOver());
        proofs.check(village, household, proof);
        var checked = checkout.check(village, household, basket, OrderChannel.COUNTER, actor);
        var all = HandedOverQuantities.of(CompleteOrder.ordered(checked.lines()), Optional.empty());
        orders.persist(checked.order(), checked.lines());
        end.handOver(village, checked.order(), checked.lines(), checked.goods(), all, proof, actor);
        return RedemptionViews.of(checked.order(), checked.lines(), checked.goods(), checked.household().code(),
                LineBalance.of(all));
    }
}
