package cn.jifenbu.householdchange;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is open when a household is merged goes along, or stands against it; nothing is evaded and nothing is lost.
@QuarkusTest
class MergedHouseholdTest extends ClaimFixture {

    @Inject ShopFixture shop;
    @Inject PostDeductions deductions;
    @Inject ExpireRedemptions expire;
    @Inject HouseholdCards cards;
    @Inject VerifyLedger verify;

    private HouseholdId heir;
    private String keeper;
    private UUID salt;

    @BeforeEach
    void twoHouseholdsWithPoints() {
        heir = villages.household(village);
        keeper = staff(Role.SHOPKEEPER, "dian");
        salt = shop.goods(village, "salt", 2, 50, 3);
        shop.give(village, household, 20);
        shop.give(village, heir, 7);
    }

    @Test
    void aDeductionUnderWayCostsTheHouseholdThatGoesOn() {
        var id = confirmedDeduction();
        merge().statusCode(200);
        as(admin).get(path("/deductions/" + id)).then().body("householdId", equalTo(heir.toString()));
        at("2026-03-24T00:00:00");
        assertThat(deductions.postDue(village)).isEqualTo(1);
        balance(heir, 22);
        balance(household, 0);
        theBooksAgree();
    }

    @Test
    void whereNobodyTakesOverTheWholeADeductionIsEndedFirst() {
        confirmedDeduction();
        var member = as(admin).get(path("/households/" + household)).jsonPath().getString("members[1].id");
        var split = Map.of("code", "N-1", "group", 1, "doorplate", "9号", "members", List.of(member), "head", member, "reason",
                "分家");
        change(household, "split", split).statusCode(409).body("code", equalTo("open-deductions"));
        change(household, "close", Map.of("reason", "户绝")).statusCode(409).body("code", equalTo("open-deductions"));
        change(household, "move", Map.of("destination", "AWAY", "reason", "迁出")).statusCode(409)
                .body("code", equalTo("open-deductions"));
        balance(household, 20);
    }

    @Test
    void anObjectionIsResolvedBeforeTheHouseholdIsMerged() {
        var id = onNotice("r02");
        var objection = as(coordinator).body(Map.of("reason", "没有做过")).post(path("/claims/" + id + "/objections")).then()
                .statusCode(201).extract().<String>path("id");
        merge().statusCode(409).body("code", equalTo("open-objections"));
        balance(household, 20);
        as(admin2).body(Map.of("resolution", "CANCELLED", "reason", "查实没有做过"))
                .post(path("/objections/" + objection + "/resolve")).then().statusCode(200);
        merge().statusCode(200);
        balance(heir, 27);
    }

    @Test
    void aClaimOnTheBoardIsPostedToTheHouseholdThatGoesOn() {
        var id = onNotice("r02");
        var waiting = enter(coordinator, claim("OFFLINE", "r03", "2026-03-08")).statusCode(201).extract().<String>path("id");
        merge().statusCode(200);
        read(id).body("householdId", equalTo(heir.toString()));
        read(waiting).body("householdId", equalTo(heir.toString()));
        at("2026-03-20T00:00:00");
        closeNotices.closeDue(village);
        read(id).body("state", equalTo("POSTED"));
        balance(heir, 29);
        balance(household, 0);
        theBooksAgree();
    }

    @Test
    void anOrderIsFetchedWithItsCodeCancelledOrExpiresWhereThePointsHaveGone() {
        var fetched = order(1);
        var cancelled = order(1);
        var expired = order(1);
        merge().statusCode(200);
        as(head).get(path("/redemptions")).then().statusCode(200).body("items.id", hasItem(fetched.get("id")))
                .body("items.householdId", hasItem(heir.toString()));
        account(heir).body("balance", equalTo(27)).body("held", equalTo(6));
        as(keeper).body(Map.of("code", fetched.get("pickupCode")))
                .post(path("/redemptions/" + fetched.get("id") + "/hand-over"))
                .then().statusCode(200);
        as(head).post(path("/redemptions/" + cancelled.get("id") + "/cancel")).then().statusCode(200);
        at("2026-09-01T00:00:00");
        expire.expire(village);
        account(heir).body("balance", equalTo(25)).body("held", equalTo(0));
        as(keeper).get(path("/redemptions/" + expired.get("id"))).then().body("state", equalTo("EXPIRED"));
        balance(household, 0);
        theBooksAgree();
    }

    @Test
    void whatWasUsedUpOfACapStaysUsedUp() {
        onNotice("r02");
        order(2);
        merge().statusCode(200);
        var again = claim("ONLINE", "r02", "2026-03-09");
        again.put("householdId", heir.toString());
        enter(head, again).statusCode(409).body("code", equalTo("cap-reached"));
        as(head).body(lines(heir, 2)).post(path("/redemptions")).then().statusCode(409).body("code",
                equalTo("over-household-limit"));
        as(head).body(lines(heir, 1)).post(path("/redemptions")).then().statusCode(201);
    }

    @Test
    void theCardsOfBothArePaidFromOneAccountAndRevokedTogether() {
        var token = card(household);
        merge().statusCode(200);
        as(keeper).body(Map.of("token", token)).post(path("/cards/lookup")).then().statusCode(200)
                .body("householdId", equalTo(heir.toString())).body("account.available", equalTo(27));
        as(head).post(path("/households/" + heir + "/card/revoke")).then().statusCode(200).body("cards", equalTo(1));
        as(keeper).body(Map.of("token", token)).post(path("/cards/lookup")).then().statusCode(409)
                .body("code", equalTo("card-revoked"));
    }

    @Test
    void theCardOfAHouseholdThatNobodyFollowsIsWorthNothing() {
        var token = card(household);
        change(household, "move", Map.of("destination", "AWAY", "reason", "迁出")).statusCode(200);
        change(household, "settle", Map.of("reason", "迁出")).statusCode(200);
        as(keeper).body(Map.of("token", token)).post(path("/cards/lookup")).then().statusCode(409)
                .body("code", equalTo("household-not-active"));
    }

    private String confirmedDeduction() {
        var id = as(coordinator).body(Map.of("ruleId", "r26", "householdId", household.toString(), "happenedOn", "2026-03-09",
                "note", "门前堆了垃圾")).post(path("/deductions")).then().statusCode(201).extract().<String>path("id");
        as(coordinator).body(Map.of("how", "当面", "mendUntil", "2026-03-17")).post(path("/deductions/" + id + "/serve")).then()
                .statusCode(200);
        at("2026-03-18T09:00:00");
        as(admin).body(Map.of("reason", "没有动")).post(path("/deductions/" + id + "/confirm")).then().statusCode(200);
        return id;
    }

    private String card(HouseholdId of) {
        return cards.print(village, of, Actor.SYSTEM).token();
    }

    private Map<String, String> order(int quantity) {
        var made = as(head).body(lines(household, quantity)).post(path("/redemptions")).then().statusCode(201).extract()
                .jsonPath();
        return Map.of("id", made.getString("id"), "pickupCode", made.getString("pickupCode"));
    }

    private Map<String, Object> lines(HouseholdId of, int quantity) {
        return new HashMap<>(Map.of("householdId", of.toString(), "lines",
                List.of(Map.of("goodsId", salt.toString(), "quantity", quantity))));
    }

    private ValidatableResponse merge() {
        return change(household, "merge", Map.of("into", heir.toString(), "reason", "并户申请"));
    }

    private ValidatableResponse change(HouseholdId of, String what, Map<String, Object> body) {
        return as(admin).body(body).post(path("/households/" + of + "/" + what)).then();
    }

    private ValidatableResponse account(HouseholdId of) {
        return as(admin).get(path("/households/" + of + "/account")).then().statusCode(200);
    }

    private void balance(HouseholdId of, int points) {
        account(of).body("balance", equalTo(points));
    }

    private void theBooksAgree() {
        assertThat(verify.verify(village).problem()).isNull();
    }
}
