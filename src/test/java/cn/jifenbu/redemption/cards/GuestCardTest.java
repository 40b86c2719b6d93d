package cn.jifenbu.redemption.cards;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A card of one village at the counter of another.
@QuarkusTest
class GuestCardTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ShopPolicies policies;
    @Inject HouseholdCards cards;
    @Inject BusinessClock clock;

    VillageId here;
    VillageId home;
    HouseholdId household;
    String card;
    String keeper;

    @BeforeEach
    void aGuestWithACard() {
        home = villages.found();
        here = villages.found();
        household = villages.household(home);
        shop.give(home, household, 20);
        card = cards.print(home, household, villages.staff(home, Role.COORDINATOR)).token();
        keeper = token(here, Role.SHOPKEEPER);
    }

    String token(VillageId village, Role role) {
        var name = "g" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }

    void open(VillageId village) {
        policies.set(village, new ShopPolicy(clock.today(), "跨村决议", ExchangeWindow.ALWAYS, true, false), Actor.SYSTEM);
    }

    ValidatableResponse look(String token, VillageId at) {
        return as(token).body(Map.of("token", card)).post("/api/v1/villages/" + at + "/guests/cards/lookup").then();
    }

    @Test
    void theCounterLearnsWhoseGuestItIsAndWhatTheGuestCanSpend() {
        open(here);
        open(home);
        look(keeper, here).statusCode(200).body("villageId", equalTo(home.toString())).body("villageName", equalTo("试村"))
                .body("householdId", equalTo(household.toString()))
                .body("householdCode", equalTo(villages.codeOf(home, household))).body("available", equalTo(20))
                .body("account", nullValue());
        var salt = shop.goods(here, "salt", 2, 50, 9);
        as(keeper).body(Map.of("householdId", household.toString(), "lines",
                new Object[]{Map.of("goodsId", salt, "quantity", 3)}, "card", card))
                .post("/api/v1/villages/" + here + "/guests/" + home + "/redemptions").then().statusCode(201);
        look(keeper, here).body("available", equalTo(14));
        assertThat(shop.account(home, household).balance()).isEqualTo(14);
    }

    @Test
    void nothingIsSaidOfAVillageThatTakesNoPart() {
        open(here);
        look(keeper, here).statusCode(409).body("code", equalTo("cross-village-off")).body("householdCode", nullValue());
        open(home);
        look(keeper, here).statusCode(200);
    }

    @Test
    void aCardOfTheVillageItselfARevokedOneAndAMadeUpOneAreNoGuests() {
        open(here);
        open(home);
        look(token(home, Role.SHOPKEEPER), home).statusCode(404).body("code", equalTo("unknown-card"));
        cards.revoke(home, household, Actor.SYSTEM);
        look(keeper, here).statusCode(409).body("code", equalTo("card-revoked"));
        card = "JFB1:" + "A".repeat(43);
        look(keeper, here).statusCode(404).body("code", equalTo("unknown-card"));
        card = "JFB1:x";
        look(keeper, here).statusCode(400);
    }

    @Test
    void onlyWhoHandsOverMayAsk() {
        open(here);
        open(home);
        look(token(here, Role.COORDINATOR), here).statusCode(403);
        look(token(home, Role.SHOPKEEPER), here).statusCode(403).body("code", equalTo("out-of-scope"));
        look(token(here, Role.VILLAGE_ADMIN), here).statusCode(200);
    }
}
