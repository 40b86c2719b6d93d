package cn.jifenbu.redemption;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.testing.VillageFixture;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A village's shop with salt and hoes, and a household with points.
public abstract class RedemptionFixture {

    public static final HandOverProof SIGNED = new HandOverProof.Drawn("M10 20L30 40");

    @Inject public VillageFixture villages;
    @Inject public ShopFixture shop;
    @Inject public PlaceRedemption place;

    public VillageId village;
    public HouseholdId household;
    public Actor keeper;
    public UUID salt;
    public UUID hoe;

    /// Fifty of salt at 2 points, five hoes of which a household gets two a year.
    public void setUpShop(int hoePrice, long points) {
        village = villages.found();
        household = villages.household(village);
        keeper = villages.staff(village, Role.SHOPKEEPER);
        salt = shop.goods(village, "salt", 2, 50);
        hoe = shop.goods(village, "hoe", hoePrice, 5, 2);
        shop.give(village, household, points);
    }

    public Redemption place(BasketLine... lines) {
        return place.place(village, household, basket(lines), keeper);
    }

    public static Basket basket(BasketLine... lines) {
        return new Basket(List.of(lines));
    }

    public void refused(ThrowingCallable what, Refusal refusal) {
        var before = shop.snapshot(village, household, salt, hoe);
        assertRefused(refusal, what);
        assertThat(shop.snapshot(village, household, salt, hoe)).isEqualTo(before);
    }
}
