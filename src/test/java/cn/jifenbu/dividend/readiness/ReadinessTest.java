package cn.jifenbu.dividend.readiness;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.readiness.DecideOpenItems.NotToWait;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Actor.Membership;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 2025 is to be shared; another household has points already, and what the first one did late in the year is under way.
@QuarkusTest
class ReadinessTest extends ClaimFixture {

    @Inject DividendFixture yearEnd;
    @Inject PrepareDividendRun prepare;
    @Inject DecideOpenItems decideOpenItems;

    String run;
    Actor clerk;
    DividendFixture.Staff yearEndStaff;

    @BeforeEach
    void aDraft() {
        yearEnd.on(LocalDate.of(2026, 1, 10));
        yearEnd.householdWith(village, 7, 2025);
        var staff = yearEnd.staff(village);
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        yearEndStaff = staff;
        clerk = staff.clerk();
        run = prepare.prepare(village, 2025, clerk).id().toString();
    }

    @Test
    void aYearOfWhichNothingIsOpenCanBeFrozenAfterItsLateWindow() {
        readiness().body("ready", equalTo(false)).body("items", empty()).body("lastEntryDay", equalTo("2026-01-15"))
                .body("freezableOn", equalTo("2026-01-16")).body("freezeOn", equalTo("2026-02-15"));
        yearEnd.on(LocalDate.of(2026, 1, 16));
        readiness().body("ready", equalTo(true)).body("openItems", equalTo(0)).body("waitingForPeople", equalTo(0));
        freeze().statusCode(200);
        readiness().body("ready", equalTo(false)).body("items", empty()).body("state", equalTo("FROZEN"));
    }

    /// Today's fault: a deed of the last day, on the board when the year is frozen, is cut out of it without a word.
    @Test
    void theFreezeWaitsForADeedOfTheLateWindowUntilItHasHungOut() {
        yearEnd.on(LocalDate.of(2026, 1, 15));
        var claim = online("r02", "2025-12-30");
        readiness().body("items.kind", contains("CLAIM")).body("items.id", contains(claim))
                .body("items.state", contains("SUBMITTED")).body("items.waitsFor", contains("FIRST_CHECK"))
                .body("items.dueOn", contains("2026-01-22")).body("items.throughOn", contains(nullValue()))
                .body("waitingForPeople", equalTo(1)).body("freezableOn", nullValue());
        step(coordinator, claim, "first-check").statusCode(200);
        step(admin, claim, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        yearEnd.on(LocalDate.of(2026, 1, 16));
        readiness().body("items.throughOn", contains("2026-01-21")).body("waitingForPeople", equalTo(0))
                .body("freezableOn", equalTo("2026-01-21")).body("ready", equalTo(false));
        freeze().statusCode(409).body("code", equalTo("year-not-ready")).body("detail", containsString("1 件事"))
                .body("detail", containsString("2026年1月21日"));
        as(admin).get(path("/dividend-runs/" + run)).then().body("state", equalTo("DRAFT")).body("poolFen", nullValue());
        yearEnd.on(LocalDate.of(2026, 1, 21));
        closeNotices.closeDue(village);
        freeze().statusCode(200);
        as(admin).get(path("/dividend-runs/" + run + "/shares")).then().body("items.size()", equalTo(2));
    }

    @Test
    void whatNeedsPeopleIsNamedAndADecisionPerItemWithAReasonLetsTheFreezeGoOn() {
        var claim = online("r02", "2025-12-30");
        yearEnd.on(LocalDate.of(2026, 1, 16));
        freeze().statusCode(409).body("code", equalTo("year-not-ready")).body("detail", containsString("1 件要有人去办"));
        decide(admin, "CLAIM", claim, "照片要重拍，以后走调整").statusCode(200).body("openItems", equalTo(0))
                .body("ready", equalTo(true)).body("items.decision.reason", contains("照片要重拍，以后走调整"));
        freeze().statusCode(200);
        readiness().body("items.id", contains(claim)).body("items.decision.reason", contains("照片要重拍，以后走调整"))
                .body("items.decision.by", contains("试者")).body("items.state", contains("SUBMITTED"));
    }

    @Test
    void aDecisionIsRefusedWithoutAReasonForWhatIsNotUnderWayASecondTimeAndAfterTheFreeze() {
        var claim = online("r02", "2025-12-30");
        decide(admin, "CLAIM", claim, " ").statusCode(400).body("code", equalTo("invalid-fields"));
        decide(admin, "CLAIM", UUID.randomUUID().toString(), "不等").statusCode(409).body("code", equalTo("not-under-way"));
        decide(admin, "DEDUCTION", claim, "不等").statusCode(409).body("code", equalTo("not-under-way"));
        decide(admin, "CLAIM", claim, "不等").statusCode(200);
        decide(admin2, "CLAIM", claim, "也不等").statusCode(409).body("code", equalTo("open-item-decided"));
        yearEnd.on(LocalDate.of(2026, 1, 16));
        freeze().statusCode(200);
        decide(admin2, "CLAIM", claim, "不等").statusCode(409).body("code", equalTo("wrong-run-state"));
        assertThat(decisions()).isEqualTo(1);
    }

    /// One that is refused takes the others with it.
    @Test
    void severalAreDecidedTogetherOrNoneOfThem() {
        var claim = online("r02", "2025-12-30");
        var both = List.of(decision("CLAIM", claim, "不等"), decision("CLAIM", UUID.randomUUID().toString(), "不等"));
        as(admin).body(Map.of("decisions", both)).post(path("/dividend-runs/" + run + "/readiness/decisions")).then()
                .statusCode(409);
        assertThat(decisions()).isZero();
    }

    @Test
    void anAnswerThatWasLostIsGivenAgainAndTheDecisionStandsOnce() {
        var claim = online("r02", "2025-12-30");
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asWithKey(admin, key).body(Map.of("decisions", List.of(decision("CLAIM", claim, "不等"))))
                    .post(path("/dividend-runs/" + run + "/readiness/decisions")).then().statusCode(200)
                    .body("openItems", equalTo(0));
        }
        assertThat(decisions()).isEqualTo(1);
    }

    /// The clerk is of the household whose deduction is under way: without it her own share would be larger.
    @Test
    void nobodyDecidesOnWhatIsUnderWayForTheOwnHousehold() {
        var deduction = deduction();
        var both = new Actor(clerk.person(), clerk.grants(), Optional.of(new Membership(village, household)));
        var away = List.of(new NotToWait(OpenItemKind.DEDUCTION, UUID.fromString(deduction), "不等"));
        assertRefused(new OwnHousehold(), () -> decideOpenItems.decide(village, UUID.fromString(run), away, both));
        assertThat(decisions()).isZero();
        decide(admin2, "DEDUCTION", deduction, "申辩还要查").statusCode(200);
    }

    @Test
    void onlyWhoRunsTheDividendDecidesAndWhoReadsMoneyReads() {
        var claim = online("r02", "2025-12-30");
        for (var token : List.of(head, coordinator, staff(Role.AUDITOR, "audit"), staff(Role.TOWNSHIP_ADMIN, "xiang"))) {
            decide(token, "CLAIM", claim, "不等").statusCode(403);
        }
        as(head).get(path("/dividend-runs/" + run + "/readiness")).then().statusCode(403);
        as(coordinator).get(path("/dividend-runs/" + run + "/readiness")).then().statusCode(403);
        as(staff(Role.AUDITOR, "look")).get(path("/dividend-runs/" + run + "/readiness")).then().statusCode(200);
        as(admin).get(path("/dividend-runs/" + UUID.randomUUID() + "/readiness")).then().statusCode(404)
                .body("code", equalTo("unknown-run"));
    }

    @Test
    void objectionsDeductionsReturnedClaimsAndFrozenHouseholdsAreOnTheListToo() {
        var objected = online("r02", "2025-12-30");
        step(coordinator, objected, "first-check");
        step(admin, objected, "approve");
        as(admin).post(path("/notices")).then().statusCode(201);
        as(head).body(Map.of("reason", "分数不对")).post(path("/claims/" + objected + "/objections")).then().statusCode(201);
        var returned = online("r02", "2025-11-29");
        step(coordinator, returned, "return", "照片不清楚").statusCode(200);
        deduction();
        var frozen = yearEnd.householdWith(village, 3, 2025);
        villages.freeze(village, frozen);
        villages.freeze(village, villages.household(village));
        readiness().body("items.kind", containsInAnyOrder("CLAIM", "CLAIM", "DEDUCTION", "HOUSEHOLD"))
                .body("items.waitsFor", containsInAnyOrder("RESOLVE_OBJECTION", "CLAIM", "RECORD_DEDUCTION",
                        "CHANGE_HOUSEHOLD"))
                .body("items.find { it.state == 'RETURNED' }.throughOn", equalTo("2026-01-16"))
                .body("waitingForPeople", equalTo(3));
        yearEnd.on(LocalDate.of(2026, 1, 16));
        readiness().body("items.state", containsInAnyOrder("OBJECTED", "RECORDED", "FROZEN"));
    }

    /// Deeds of the new year, and of years that are over and done with, are not this year's.
    @Test
    void whatBelongsToAnotherYearIsNotWaitedFor() {
        online("r02", "2026-01-09");
        readiness().body("items", empty());
    }

    @Test
    void anEmptyVillageWaitsForNothing() {
        var empty = villages.found();
        var staff = yearEnd.staff(empty);
        yearEnd.approvedIncome(empty, 2025, 100_000, staff);
        var draft = "/api/v1/villages/" + empty + "/dividend-runs/" + prepare.prepare(empty, 2025, staff.clerk()).id();
        yearEnd.on(LocalDate.of(2026, 1, 16));
        villages.staff(empty, Role.VILLAGE_ADMIN, "only" + empty);
        var only = TestLogin.staffToken("only" + empty);
        as(only).get(draft + "/readiness").then().statusCode(200).body("ready", equalTo(true)).body("items", empty());
        as(only).post(draft + "/freeze").then().statusCode(409).body("code", equalTo("nobody-earned-points"));
    }

    /// The other order: shared first, the late deed through afterwards. An adjustment brings it, and waits for the next one.
    @Test
    void whatWasNotWaitedForIsAdjustedAndTheAdjustmentWaitsToo() {
        var claim = online("r02", "2025-12-30");
        var later = online("r02", "2025-11-30");
        decide(admin, "CLAIM", claim, "不等").statusCode(200);
        decide(admin, "CLAIM", later, "不等").statusCode(200);
        yearEnd.on(LocalDate.of(2026, 1, 16));
        yearEnd.confirmed(village, UUID.fromString(run), yearEndStaff);
        through(claim);
        var adjustment = prepare.adjust(village, 2025, "补上一笔", clerk).id().toString();
        as(admin).post(path("/dividend-runs/" + adjustment + "/freeze")).then().statusCode(409)
                .body("code", equalTo("year-not-ready"));
        as(admin).get(path("/dividend-runs/" + adjustment + "/readiness")).then().body("items.id", contains(later));
        through(later);
        as(admin).post(path("/dividend-runs/" + adjustment + "/freeze")).then().statusCode(200);
    }

    private void through(String claim) {
        step(coordinator, claim, "first-check").statusCode(200);
        step(admin, claim, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        yearEnd.on(clock.today().plusDays(6));
        closeNotices.closeDue(village);
    }

    private String deduction() {
        return as(coordinator).body(Map.of("ruleId", "r26", "householdId", household.toString(), "happenedOn", "2025-12-20",
                "note", "门前堆了渣土")).post(path("/deductions")).then().statusCode(201).extract().path("id");
    }

    private static Map<String, String> decision(String kind, String id, String reason) {
        return Map.of("kind", kind, "id", id, "reason", reason);
    }

    private ValidatableResponse decide(String token, String kind, String id, String reason) {
        return as(token).body(Map.of("decisions", List.of(decision(kind, id, reason))))
                .post(path("/dividend-runs/" + run + "/readiness/decisions")).then();
    }

    private ValidatableResponse freeze() {
        return as(admin).post(path("/dividend-runs/" + run + "/freeze")).then();
    }

    private ValidatableResponse readiness() {
        return as(admin).get(path("/dividend-runs/" + run + "/readiness")).then().statusCode(200);
    }

    private int decisions() {
        try (var owner = TestDatabase.asOwner(); var ask = owner.createStatement()) {
            var row = ask.executeQuery("select count(*) from dividend_open_item where village_id = " + village);
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
