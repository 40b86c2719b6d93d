package cn.jifenbu.redemption;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.redemption.domain.Basket;
import cn.jifenbu.redemption.domain.Basket.Line;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.Village;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A village's shop with salt and hoes, and a household with points.
abstract class ShopScene {

    static final Proof SIGNED = new Proof.Signature("冉光明本人签名，纸单0007");

    @Inject Village villages;
    @Inject TestShop shop;
    @Inject PlaceRedemption place;

    VillageId village;
    HouseholdId household;
    Actor keeper;
    UUID salt;
    UUID hoe;

    /// Fifty of salt at 2 points, five hoes of which a household gets two a year.
    void setUpShop(int hoePrice, long points) {
        village = villages.found();
        household = villages.household(village);
        keeper = villages.staff(village, Role.SHOPKEEPER);
        salt = shop.goods(village, "salt", 2, 50);
        hoe = shop.goods(village, "hoe", hoePrice, 5, 2);
        shop.give(village, household, points);
    }

    Redemption place(Line... lines) {
        return place.place(village, household, basket(lines), keeper);
    }

    static Basket basket(Line... lines) {
        return new Basket(List.of(lines));
    }

    void refused(ThrowingCallable what, Refusal refusal) {
        var before = shop.snapshot(village, household, salt, hoe);
        assertRefused(refusal, what);
        assertThat(shop.snapshot(village, household, salt, hoe)).isEqualTo(before);
    }
}
