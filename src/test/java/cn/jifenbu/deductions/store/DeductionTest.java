package cn.jifenbu.deductions.store;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.StaffedVillage;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what was seen to the points that are gone: served, mended or not, decided by a second person, never public by name.
@QuarkusTest
class DeductionTest extends StaffedVillage {
    @Inject PostDeductions post;
    @Inject PostToLedger ledger;

    @BeforeEach
    void aHouseholdWithPoints() {
        ledger.post(village, Actor.SYSTEM.person(),
                Posting.earn(household, 20, LocalDate.of(2026, 3, 1), new EntrySource("test", UUID.randomUUID().toString())));
    }

    @Test
    void warnedAndMendedInTimeCostsNothing() {
        var id = served("r26");
        move(coordinator, id, "rectify", "正在清运").statusCode(200).body("state", equalTo("RECTIFYING"));
        move(admin, id, "waive", "期限内已清完").statusCode(200).body("state", equalTo("WAIVED")).body("points", equalTo(0));
        assertThat(balance()).isEqualTo(20);
        move(admin, id, "confirm", "又想扣").statusCode(409).body("code", equalTo("wrong-deduction-state"));
    }

    @Test
    void mendedLateCostsHalfInTheHouseholdsFavour() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "halve", "晚了两天才清完").statusCode(200).body("state", equalTo("HALVED")).body("points", equalTo(-2))
                .body("closesAt", equalTo("2026-03-23T16:00:00Z"));
        at("2026-03-23T23:59:59");
        assertThat(post.postDue(village)).isZero();
        at("2026-03-24T00:00:00");
        assertThat(post.postDue(village)).isEqualTo(1);
        assertThat(post.postDue(village)).as("harmless when repeated").isZero();
        assertThat(balance()).isEqualTo(18);
        read(head, id).body("state", equalTo("POSTED")).body("entryNo", equalTo(2)).body("steps.to",
                contains("RECORDED", "SERVED", "HALVED", "POSTED"));
        as(head).get(path("/households/" + household + "/account")).then().body("meritByYear.2026", equalTo(18));
    }

    @Test
    void notMendedCostsAllAndTheMendingTimeIsWaitedFor() {
        var id = served("r26");
        move(admin, id, "confirm", "没有动").statusCode(409).body("code", equalTo("mend-time-not-over"));
        at("2026-03-18T09:00:00");
        move(admin, id, "confirm", "没有动").statusCode(200).body("state", equalTo("ON_NOTICE"));
        at("2026-03-24T00:00:00");
        post.postDue(village);
        assertThat(balance()).isEqualTo(15);
    }

    @Test
    void itAlwaysTakesTwoPeople() {
        var id = record(admin, "r26").statusCode(201).extract().<String>path("id");
        serve(admin, id, "2026-03-10").statusCode(200);
        at("2026-03-18T09:00:00");
        read(admin, id).body("tookPart", equalTo(true));
        read(admin2, id).body("tookPart", equalTo(false));
        move(admin, id, "confirm", "没有动").statusCode(403).body("code", equalTo("decider-took-part"));
        move(admin, id, "waive", "算了").statusCode(403).body("code", equalTo("decider-took-part"));
        move(coordinator, id, "confirm", "没有动").statusCode(403).body("code", equalTo("out-of-scope"));
        move(admin2, id, "confirm", "没有动").statusCode(200);
    }

    @Test
    void whereTheRuleWantsTwoToDecideTheFirstLeavesItWhereItIs() {
        var id = record(coordinator, "r28").statusCode(201).body("points", equalTo(-10)).extract().<String>path("id");
        serve(coordinator, id, "2026-03-10").statusCode(200);
        at("2026-03-12T09:00:00");
        move(admin, id, "confirm", "属实").statusCode(200).body("state", equalTo("SERVED"));
        move(admin, id, "confirm", "属实").statusCode(403).body("code", equalTo("decider-took-part"));
        move(admin2, id, "confirm", "属实").statusCode(200).body("state", equalTo("ON_NOTICE"));
    }

    @Test
    void ofTwoWhoDisagreeTheMilderCountsInEitherOrder() {
        for (var first : List.of("halve", "confirm")) {
            var id = as(coordinator).body(deduction("r28", villages.household(village))).post(path("/deductions")).then()
                    .statusCode(201).extract().<String>path("id");
            serve(coordinator, id, "2026-03-10").statusCode(200);
            at("2026-03-12T09:00:00");
            move(admin, id, first, "甲看").statusCode(200).body("state", equalTo("SERVED"))
                    .body("decision", equalTo(first.toUpperCase(Locale.ROOT)));
            move(admin2, id, first.equals("halve") ? "confirm" : "halve", "乙看").statusCode(200)
                    .body("state", equalTo("HALVED")).body("points", equalTo(-5)).body("decision", equalTo("HALVE"));
            at("2026-03-10T10:00:00");
        }
    }

    /// Who disputes half is not made to pay all.
    @Test
    void aDisputeMakesNothingHarder() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "halve", "晚了").statusCode(200);
        move(head, id, "dispute", "没有晚").statusCode(200);
        move(admin2, id, "confirm", "全扣").statusCode(200).body("state", equalTo("HALVED")).body("points", equalTo(-2));
        at("2026-03-24T00:00:00");
        assertThat(post.postDue(village)).isEqualTo(1);
        assertThat(balance()).isEqualTo(18);
    }

    @Test
    void theHouseholdDisputesAndAThirdPersonDecides() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "confirm", "没有动").statusCode(200);
        var stranger = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        move(stranger, id, "dispute", "不关我事").statusCode(404).body("code", equalTo("unknown-deduction"));
        move(head, id, "dispute", "不是我家倒的").statusCode(200).body("state", equalTo("DISPUTED"));
        at("2026-03-24T00:00:00");
        assertThat(post.postDue(village)).isZero();
        move(admin, id, "confirm", "就是你家").statusCode(403).body("code", equalTo("decider-took-part"));
        move(admin2, id, "waive", "查明是别家").statusCode(200).body("state", equalTo("WAIVED"));
        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void adisputeComesInTheNoticeDaysOrNotAtAll() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "confirm", "没有动").statusCode(200);
        at("2026-03-24T00:00:00");
        move(head, id, "dispute", "太晚了").statusCode(409).body("code", equalTo("dispute-too-late"));
        read(head, id).body("state", equalTo("ON_NOTICE"));
    }

    /// Neither alone nor by the same person twice; many points take a third.
    @Test
    void whatWasTakenIsGivenBackWhenAnotherAsksForTheSame() {
        var id = postedInFull();
        right(admin, "reversal", Map.of("reason", "扣错了户")).statusCode(202).body("signaturesMissing", equalTo(1))
                .body("points", equalTo(0)).body("pointsBefore", equalTo(-5));
        right(admin, "reversal", Map.of("reason", "扣错了户")).statusCode(403).body("code", equalTo("second-person-needed"));
        as(admin2).get(path("/entries/2")).then().body("proposed.signaturesMissing", equalTo(1))
                .body("proposed.reason", equalTo("扣错了户"));
        read(head, id).body("state", equalTo("POSTED"));
        assertThat(balance()).isEqualTo(15);
        right(admin2, "reversal", Map.of("reason", "核对过，确实扣错")).statusCode(201);
        assertThat(balance()).isEqualTo(20);
        read(head, id).body("state", equalTo("REVERSED")).body("entryNo", equalTo(2)).body("steps[-1].reason",
                equalTo("核对过，确实扣错"));
        given().get(path("/deductions").replace("v1/villages", "v1/public/villages") + "?year=2026").then()
                .body("items", empty());
        record(coordinator, "r26").statusCode(201);
    }

    @Test
    void whoAsksForSomethingElseBeginsAnew() {
        var id = postedInFull();
        right(admin, "correction", Map.of("points", -2, "reason", "及时整改了")).statusCode(202);
        right(admin2, "correction", Map.of("points", -3, "reason", "及时整改了")).statusCode(202)
                .body("signaturesMissing", equalTo(1));
        right(admin2, "correction", Map.of("points", -3, "reason", "及时整改了")).statusCode(403);
        right(admin, "correction", Map.of("points", -3, "reason", "那就三分")).statusCode(201);
        read(head, id).body("state", equalTo("POSTED")).body("points", equalTo(-3));
        assertThat(balance()).isEqualTo(17);
    }

    @Test
    void nobodyTakesMoreThanTheRule() {
        postedInFull();
        right(admin, "correction", Map.of("points", -9, "reason", "太轻")).statusCode(202);
        right(admin2, "correction", Map.of("points", -9, "reason", "太轻")).statusCode(422)
                .body("code", equalTo("more-than-the-rule-takes"));
        assertThat(balance()).isEqualTo(15);
    }

    private String postedInFull() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "confirm", "没有动").statusCode(200);
        at("2026-03-24T00:00:00");
        post.postDue(village);
        return id;
    }

    private ValidatableResponse right(String token, String how, Map<String, Object> body) {
        return as(token).body(body).post(path("/entries/2/" + how)).then();
    }

    @Test
    void noMoreIsTakenThanThereIsUnlessThePolicyAllowsDebt() {
        var poor = villages.household(village);
        var id = as(coordinator).body(deduction("r28", poor)).post(path("/deductions")).then().statusCode(201)
                .extract().<String>path("id");
        serve(coordinator, id, "2026-03-10").statusCode(200);
        at("2026-03-12T09:00:00");
        move(admin, id, "confirm", "属实");
        move(admin2, id, "confirm", "属实").statusCode(200);
        at("2026-03-18T00:00:00");
        assertThat(post.postDue(village)).isEqualTo(1);
        as(admin).get(path("/households/" + poor + "/account")).then().body("balance", equalTo(0))
                .body("meritByYear.2026", equalTo(-10));
    }

    @Test
    void nothingOfItIsPublicButHowMany() {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        move(admin, id, "confirm", "没有动").statusCode(200);
        at("2026-03-24T00:00:00");
        post.postDue(village);
        var shown = given().get("/api/v1/public/villages/" + village + "/deductions?year=2026").then().statusCode(200)
                .body("items.deductions", contains(1)).body("items.points", contains(-5)).extract().asString();
        assertThat(shown).doesNotContain("冉", villages.codeOf(village, household), household.toString());
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        as(neighbour).get(path("/deductions")).then().statusCode(200).body("items", empty());
        as(neighbour).get(path("/deductions/" + id)).then().statusCode(404).body("code", equalTo("unknown-deduction"));
        as(neighbour).get(path("/deductions?householdId=" + household)).then().statusCode(403);
        as(head).get(path("/deductions")).then().body("items.id", contains(id));
    }

    @Test
    void whatCannotBeRecordedIsRefusedWithItsReason() {
        record(coordinator, "r02").statusCode(422).body("code", equalTo("not-a-deduction"));
        served("r26");
        record(coordinator, "r26").statusCode(409).body("code", equalTo("cap-reached"));
        var elsewhere = villages.household(village, 2);
        as(coordinator).body(deduction("r26", elsewhere)).post(path("/deductions")).then().statusCode(403)
                .body("code", equalTo("not-your-group"));
        var tomorrow = new HashMap<>(deduction("r27", household));
        tomorrow.put("happenedOn", "2026-03-11");
        as(coordinator).body(tomorrow).post(path("/deductions")).then().statusCode(422)
                .body("code", equalTo("deed-in-the-future"));
        var id = record(coordinator, "r27").statusCode(201).extract().<String>path("id");
        serve(coordinator, id, "2026-03-09").statusCode(422).body("code", equalTo("mend-date-in-the-past"));
        move(admin, id, "confirm", "没送达").statusCode(409).body("code", equalTo("wrong-deduction-state"));
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        var id = served("r26");
        at("2026-03-18T09:00:00");
        List<Callable<?>> both = List.of(() -> move(admin, id, "confirm", "甲").extract().statusCode(),
                () -> move(admin2, id, "halve", "乙").extract().statusCode());
        assertThat(ConcurrentCalls.run(2, both)).containsExactlyInAnyOrder(200, 409);
    }

    private Map<String, Object> deduction(String rule, HouseholdId of) {
        return Map.of("ruleId", rule, "householdId", of.toString(), "happenedOn", "2026-03-09", "note", "路边一堆垃圾");
    }

    private ValidatableResponse record(String token, String rule) {
        return as(token).body(deduction(rule, household)).post(path("/deductions")).then();
    }

    private ValidatableResponse serve(String token, String id, String mendUntil) {
        return as(token).body(Map.of("how", "上门告知，本人签收", "mendUntil", mendUntil))
                .post(path("/deductions/" + id + "/serve")).then();
    }

    private String served(String rule) {
        var id = record(coordinator, rule).statusCode(201).body("state", equalTo("RECORDED")).extract().<String>path("id");
        serve(coordinator, id, "2026-03-17").statusCode(200).body("state", equalTo("SERVED"));
        return id;
    }

    private ValidatableResponse move(String token, String id, String step, String reason) {
        return as(token).body(Map.of("reason", reason)).post(path("/deductions/" + id + "/" + step)).then();
    }

    private ValidatableResponse read(String token, String id) {
        return as(token).get(path("/deductions/" + id)).then().statusCode(200);
    }

    private int balance() {
        return as(head).get(path("/households/" + household + "/account")).then().extract().path("balance");
    }
}
