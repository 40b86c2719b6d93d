package cn.jifenbu.redemption.crossvillage;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A guest's points are spent by what the guest has with her alone: the counter of another village knows nobody.
@QuarkusTest
class GuestProofTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ShopPolicies policies;
    @Inject BusinessClock clock;

    VillageId here;
    VillageId home;
    HouseholdId household;
    String keeper;
    String villager;
    UUID salt;

    @BeforeEach
    void aGuestWithAPhone() {
        home = villages.found();
        here = villages.found();
        household = villages.household(home);
        shop.give(home, household, 20);
        salt = shop.goods(here, "salt", 2, 50);
        villages.staff(here, Role.SHOPKEEPER, "dian" + here);
        keeper = TestLogin.staffToken("dian" + here);
        villager = TestLogin.villagerToken(villages.codeOf(home, household));
        for (var village : List.of(here, home)) {
            policies.set(village, new ShopPolicy(clock.today(), "跨村决议", ExchangeWindow.ALWAYS, true, false), Actor.SYSTEM);
        }
    }

    Map<String, Object> body(String kind, Object proof) {
        var body = new HashMap<String, Object>(Map.of("householdId", household.toString(), "lines",
                List.of(Map.of("goodsId", salt, "quantity", 3))));
        body.put(kind, proof);
        return body;
    }

    ValidatableResponse redeem(UUID key, String kind, Object proof) {
        return asWithKey(keeper, key).body(body(kind, proof))
                .post("/api/v1/villages/" + here + "/guests/" + home + "/redemptions").then();
    }

    ValidatableResponse look(String code) {
        return as(keeper).body(Map.of("code", code)).post("/api/v1/villages/" + here + "/guests/codes/lookup").then();
    }

    String code() {
        return as(villager).post("/api/v1/villages/" + home + "/households/" + household + "/counter-code").then()
                .statusCode(200).extract().path("code");
    }

    @Test
    void noTypedWordDrawingOrPhotoSpendsAStrangersPoints() {
        var photo = UUID.randomUUID();
        Map.of("signature", "x", "drawn", "M1 1L2 2", "photo", photo.toString()).forEach((kind, proof) -> redeem(
                UUID.randomUUID(), kind, proof).statusCode(422).body("code", equalTo("guest-needs-card-or-code"), "title",
                        containsString("户卡")));
        assertThat(shop.account(home, household).balance()).isEqualTo(20);
        assertThat(shop.goods(here, salt).stock()).isEqualTo(50);
    }

    @Test
    void theCodeOfHerPhoneFindsAndPaysOnceAlsoWhenTheAnswerWasLost() {
        var code = code();
        look(code.substring(0, 4) + " " + code.substring(4)).statusCode(200).body("householdId",
                equalTo(household.toString()), "available", equalTo(20), "villageId", equalTo(home.toString()));
        var key = UUID.randomUUID();
        var first = redeem(key, "code", code).statusCode(201).extract().<String>path("id");
        redeem(key, "code", code).statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        redeem(UUID.randomUUID(), "code", code).statusCode(422).body("code", equalTo("wrong-counter-code"));
        look(code).statusCode(422);
        assertThat(shop.account(home, household).balance()).isEqualTo(14);
        assertThat(shop.goods(here, salt).stock()).isEqualTo(47);
    }

    @Test
    void guessingCodesEndsAndCountsHoweverItIsTried() {
        var code = code();
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        for (int left = 9; left >= 1; left--) {
            (left % 2 == 0 ? look(wrong) : redeem(UUID.randomUUID(), "code", wrong)).statusCode(422).body("detail",
                    containsString("还可以试 " + left + " 次"));
        }
        look(wrong).statusCode(429).body("code", equalTo("too-many-wrong-codes"));
        redeem(UUID.randomUUID(), "code", code).statusCode(429);
        as(keeper).body(Map.of("code", "000000")).post("/api/v1/villages/" + here + "/redemptions/lookup").then()
                .statusCode(429);
        assertThat(shop.account(home, household).balance()).isEqualTo(20);
    }

    @Test
    void nobodyServesTheOwnHouseholdAtAnotherVillagesCounter() {
        var admin = "cun" + home;
        villages.staff(home, Role.VILLAGE_ADMIN, admin);
        villages.staff(here, Role.SHOPKEEPER, "ju" + here);
        var own = TestLogin.staffToken("ju" + here);
        var id = as(own).body(Map.of("householdCode", villages.codeOf(home, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201).extract().<String>path("id");
        as(TestLogin.staffToken(admin)).post("/api/v1/villages/" + home + "/bindings/" + id + "/approve").then()
                .statusCode(200);
        as(own).body(body("code", code())).post("/api/v1/villages/" + here + "/guests/" + home + "/redemptions").then()
                .statusCode(403).body("code", equalTo("own-household"));
    }
}
