package cn.jifenbu.redemption.cards;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardHttpTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject HouseholdCards cards;

    VillageId village;
    HouseholdId household;
    String here;
    String coordinator;
    String keeper;
    UUID salt;

    @BeforeEach
    void aHouseholdWithPoints() {
        village = villages.found();
        household = villages.household(village);
        here = "/api/v1/villages/" + village;
        coordinator = staff(Role.COORDINATOR);
        keeper = staff(Role.SHOPKEEPER);
        salt = shop.goods(village, "salt", 2, 50);
        shop.give(village, household, 30);
    }

    @Test
    void theCardIsPrintedWithAQrCodeThatNamesNobody() {
        var page = printed(coordinator, household).then().statusCode(200)
                .contentType("text/html").header("Content-Security-Policy", containsString("default-src 'none'")).extract()
                .asString();
        assertThat(page).contains("<svg", "冉*", villages.codeOf(village, household)).doesNotContain("冉光明", "JFB1:");
        printed(keeper, household).then().statusCode(403);
        as(keeper).get(here + "/households/" + household + "/card").then().statusCode(403);
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        as(neighbour).get(here + "/households/" + household + "/card").then().statusCode(403);
    }

    @Test
    void theCardsOfAGroupStandEightToAPage() {
        for (int i = 0; i < 8; i++) villages.household(village);
        var page = as(coordinator).post(here + "/groups/1/cards").then().statusCode(200).extract().asString();
        assertThat(page.split("class=\"card\"", -1)).hasSize(10);
        assertThat(page.split("class=\"sheet\"", -1)).hasSize(3);
    }

    @Test
    void aScannedCardFindsTheHouseholdAndItsPoints() throws SQLException {
        var card = cards.print(village, household, Actor.SYSTEM);
        assertThat(card.token()).matches("JFB1:[A-Za-z0-9_-]{43}");
        look(card.token()).statusCode(200).body("householdId", equalTo(household.toString()), "head", equalTo("冉*"),
                "account.available", equalTo(30));
        look(card.token().substring(5)).statusCode(200);
        look("JFB1:" + "A".repeat(43)).statusCode(404).body("code", equalTo("unknown-card"));
        look("x").statusCode(400).body("errors.field", contains("token"));
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var found = statement.executeQuery("select count(*) from household_card c, idempotent_reply r"
                    + " where c::text || r::text like '%" + card.token().substring(5) + "%'");
            found.next();
            assertThat(found.getInt(1)).as("the token is kept nowhere").isZero();
        }
    }

    @Test
    void aRevokedCardOpensNothingAndTheNextOneDoes() {
        var lost = cards.print(village, household, Actor.SYSTEM);
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        as(villager).post(here + "/households/" + household + "/card/revoke").then().statusCode(200)
                .body("cards", equalTo(1));
        look(lost.token()).statusCode(409).body("code", equalTo("card-revoked"));
        var before = shop.snapshot(village, household, salt);
        counter(lost.token()).statusCode(409).body("code", equalTo("card-revoked"));
        assertThat(shop.snapshot(village, household, salt)).isEqualTo(before);
        var next = cards.print(village, household, Actor.SYSTEM);
        assertThat(next.cardNo()).isEqualTo(2);
        counter(next.token()).statusCode(201).body("proof", equalTo("CARD"));
    }

    @Test
    void anotherHouseholdsCardPaysForNobodyElse() {
        var neighbours = cards.print(village, villages.household(village), Actor.SYSTEM);
        counter(neighbours.token()).statusCode(409).body("code", equalTo("card-of-another-household"));
        assertThat(shop.account(village, household).balance()).isEqualTo(30);
    }

    @Test
    void theShopkeeperFindsAnOrderByItsCodeAndGuessingEnds() {
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        var order = as(villager).body("{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}]}".formatted(
                household, salt)).post(here + "/redemptions").then().statusCode(201).extract().jsonPath();
        var code = order.getString("pickupCode");
        find(code).statusCode(200).body("id", equalTo(order.getString("id")), "pickupCode", nullValue());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int left = 9; left >= 1; left--) {
            find(wrong).statusCode(404).body("code", equalTo("no-order-with-this-code"), "detail",
                    containsString("还可以试 " + left + " 次"));
        }
        find(wrong).statusCode(429).body("code", equalTo("too-many-wrong-codes"));
        find(code).statusCode(429).header("Retry-After", notNullValue());
        as(villager).get(here + "/redemptions/" + order.getString("id") + "/qr").then().statusCode(200)
                .contentType("image/svg+xml").body(containsString("<path"));
        as(keeper).get(here + "/redemptions/" + order.getString("id") + "/qr").then().statusCode(403);
    }

    @Test
    void aSignatureOnTheScreenIsStrokesAndNothingElse() {
        var body = "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}],\"drawn\":\"%s\"}";
        as(keeper).body(body.formatted(household, salt, "M10 20L11.5 22L30 40M5 5L6 6")).post(here + "/counter-redemptions")
                .then()
                .statusCode(201).body("proof", equalTo("DRAWN"), "signature", equalTo("M10 20L11.5 22L30 40M5 5L6 6"));
        for (var wrong : List.of("M10 20<script>", "", "M10", "L1 1")) {
            as(keeper).body(body.formatted(household, salt, wrong)).post(here + "/counter-redemptions").then().statusCode(400)
                    .body("errors.field", contains("drawn"));
        }
    }

    Response printed(String token, HouseholdId of) {
        return as(token).post(here + "/households/" + of + "/card");
    }

    ValidatableResponse look(String token) {
        return as(keeper).body("{\"token\":\"%s\"}".formatted(token)).post(here + "/cards/lookup").then();
    }

    ValidatableResponse find(String code) {
        return as(keeper).body("{\"code\":\"%s\"}".formatted(code)).post(here + "/redemptions/lookup").then();
    }

    ValidatableResponse counter(String token) {
        return as(keeper).body("{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}],\"card\":\"%s\"}"
                .formatted(household, salt, token)).post(here + "/counter-redemptions").then();
    }

    String staff(Role role) {
        var name = "s" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }
}
