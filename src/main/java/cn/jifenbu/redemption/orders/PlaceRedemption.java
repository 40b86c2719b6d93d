package cn.jifenbu.redemption.orders;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.redemption.codes.PickupCodes;
import cn.jifenbu.redemption.model.OpenOrder;
import cn.jifenbu.redemption.model.OrderChannel;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/// Orders goods: points and stock are held together until the goods are picked up, or else released.
@ApplicationScoped
public class PlaceRedemption {

    private final VillageLock villages;
    private final Checkout checkout;
    private final ReadCatalogue catalogue;
    private final OrderRepository orders;
    private final PickupCodes codes;
    private final BusinessClock clock;

    PlaceRedemption(VillageLock villages, Checkout checkout, ReadCatalogue catalogue, OrderRepository orders,
            PickupCodes codes, BusinessClock clock) {
        this.villages = villages;
        this.checkout = checkout;
        this.catalogue = catalogue;
        this.orders = orders;
        this.codes = codes;
        this.clock = clock;
    }

    /// @return the order with its pick-up code
    /// @throws RefusedException with what stands against it; points and stock are as before then
    @Transactional
    public Redemption place(VillageId village, HouseholdId household, Basket basket, Actor actor) {
        villages.lock(village);
        HouseholdAccess.require(Permission.REDEEM, actor, village, household);
        Recusal.requireUnlessOwn(actor, village, household);
        var today = clock.today();
        var days = catalogue.policy(village, today).pickupDays();
        var code = codes.free(village);
        var checked = checkout.check(village, household, basket, OrderChannel.ONLINE, actor);
        checked.order().pickupCode = code;
        checked.order().expiresAt = OpenOrder.expiry(today, days);
        orders.persist(checked.order(), checked.lines());
        return RedemptionViews.of(checked.order(), checked.lines(), checked.goods(), checked.household().code(),
                Map.of());
    }
}
