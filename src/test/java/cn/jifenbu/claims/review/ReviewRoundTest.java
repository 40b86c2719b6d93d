package cn.jifenbu.claims.review;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// The queue, who stands in for whom, relatives, and the township's second look.
@QuarkusTest
class ReviewRoundTest extends ClaimFixture {
    @Inject AdoptCatalogue catalogue;

    @Test
    void theQueueIsOldestFirstForTheGroupsOneMayActIn() {
        var elsewhere = villages.household(village, 2);
        var first = online("r02", "2026-03-09");
        var theirs = enter(villagerOf(elsewhere), of(elsewhere, "r02")).statusCode(201).extract().<String>path("id");
        var third = online("r08", "2026-03-09");
        queue(coordinator, "FIRST_CHECK").body("items.claim.id", contains(first, third))
                .body("items.overdue", contains(false, false));
        queue(admin, "FIRST_CHECK").body("items.claim.id", contains(first, theirs, third));
        queue(admin, "FIRST_CHECK&group=2").body("items.claim.id", contains(theirs));
        var next = queue(admin, "FIRST_CHECK&limit=2").body("items.claim.id", contains(first, theirs)).extract()
                .<String>path("next");
        queue(admin, "FIRST_CHECK&limit=2&cursor=" + next).body("items.claim.id", contains(third));
        step(coordinator, first, "first-check").statusCode(200);
        queue(admin, "APPROVE").body("items.claim.id", contains(first));
        as(head).get(path("/review-queue?work=FIRST_CHECK")).then().statusCode(403);
    }

    @Test
    void whatWaitsLongerThanThePolicyAllowsIsOverdue() {
        online("r02", "2026-03-09");
        queue(coordinator, "FIRST_CHECK").body("items.claim.dueOn", contains("2026-03-17"));
        at("2026-03-18T09:00:00");
        coordinator = staff(Role.COORDINATOR, "xie-b", 1);
        queue(coordinator, "FIRST_CHECK").body("items.overdue", contains(true));
    }

    @Test
    void whileAReviewerIsAwayAnotherStandsIn() {
        var other = villages.staff(village, Role.COORDINATOR, "xie2" + village, 2);
        var standIn = TestLogin.staffToken("xie2" + village);
        var id = online("r02", "2026-03-09");
        step(standIn, id, "first-check").statusCode(403).body("code", equalTo("not-your-group"));
        cover(other.person(), 1, "2026-03-10", "2026-03-12").statusCode(201).body("group", equalTo(1));
        queue(standIn, "FIRST_CHECK").body("items.claim.id", contains(id));
        step(standIn, id, "first-check").statusCode(200);
        var offline = claim("OFFLINE", "r12", "2026-03-09");
        enter(standIn, offline).statusCode(201);
        at("2026-03-13T09:00:00");
        standIn = TestLogin.staffToken("xie2" + village);
        step(standIn, online("r08", "2026-03-12"), "first-check").statusCode(403).body("code", equalTo("not-your-group"));
        admin = staff(Role.VILLAGE_ADMIN, "cun-b");
        as(admin).get(path("/review-covers")).then().statusCode(200).body("items", empty());
        cover(other.person(), 7, "2026-03-13", "2026-03-14").statusCode(400).body("errors.field", contains("group"));
        cover(other.person(), 1, "2026-03-13", "2026-03-11").statusCode(400).body("errors.field", contains("until"));
    }

    @Test
    void relativesAreSeenAndLeaveItToOthers() {
        var township = everythingIsLookedAtAgain();
        relation(coordinator).statusCode(201).body("relation", equalTo("堂兄"));
        relation(coordinator).statusCode(409).body("code", equalTo("relatives-already-declared"));
        var id = online("r02", "2026-03-09");
        queue(coordinator, "FIRST_CHECK").body("items.relative", contains(true));
        queue(admin, "FIRST_CHECK").body("items.relative", contains(false));
        for (var step : List.of("first-check", "return", "reject")) {
            step(coordinator, id, step, "核对过").statusCode(403).body("code", equalTo("tied-household"));
        }
        step(admin, id, "first-check").statusCode(200).body("relativeReview", equalTo(false));
        step(admin2, id, "approve").statusCode(200).body("secondLook", equalTo("WAITING"));
        as(township).get(path("/review-queue/second-looks")).then().statusCode(200).body("items.claim.id", contains(id));
        as(township).get(path("/dashboard")).then().statusCode(200).body("waiting.secondLooks", equalTo(1));
        look(township, id, true).statusCode(200).body("secondLook", equalTo("FINE")).body("state", equalTo("APPROVED"));
        as(township).get(path("/dashboard")).then().body("waiting.secondLooks", equalTo(0));
        look(township, id, true).statusCode(409).body("code", equalTo("no-second-look-waiting"));
        as(admin).get(path("/declared-relations")).then().body("items.relation", contains("堂兄"));
        var someone = UUID.randomUUID().toString();
        as(coordinator).body(Map.of("personId", someone, "householdId", household.toString(), "relation", "亲戚"))
                .post(path("/declared-relations")).then().statusCode(403);
    }

    @Test
    void aFaultSendsBackWhatIsNotYetOnTheBoard() {
        var township = everythingIsLookedAtAgain();
        var id = approved("r02");
        read(id).body("secondLook", equalTo("WAITING"));
        look(township, id, false).statusCode(200).body("state", equalTo("RETURNED")).body("secondLook", equalTo("FAULT"));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void aFaultOnTheBoardStopsThePointsAsAnObjection() {
        var township = everythingIsLookedAtAgain();
        var id = approved("r02");
        as(admin).post(path("/notices")).then().statusCode(201);
        look(township, id, false).statusCode(200).body("state", equalTo("OBJECTED"));
        at("2026-03-16T00:00:00");
        assertThat(closeNotices.closeDue(village)).isZero();
    }

    @Test
    void twoPeopleWhoActOnOneClaimAtOnceActOnce() throws Exception {
        var id = online("r02", "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        List<Callable<?>> both = List.of(() -> step(admin, id, "approve").extract().statusCode(),
                () -> step(admin2, id, "reject", "不属实").extract().statusCode());
        assertThat(ConcurrentCalls.run(2, both)).containsExactlyInAnyOrder(200, 409);
        read(id).body("steps", hasSize(4));
    }

    @Test
    void anotherVillagesHouseholdIsUnknownHere() {
        var foreign = villages.household(villages.found());
        enter(coordinator, of(foreign, "OFFLINE", "r12")).statusCode(404).body("code", equalTo("unknown-household"));
    }

    @Test
    void reasonsAreCounted() {
        var id = online("r02", "2026-03-09");
        as(coordinator).body(Map.of("reason", "太暗了", "code", "PHOTO_UNCLEAR")).post(path("/claims/" + id + "/return")).then()
                .statusCode(200);
        read(id).body("steps.code", contains(null, null, "PHOTO_UNCLEAR")).body("steps.reason", contains(null, null, "太暗了"));
        as(coordinator).body(Map.of("reason", "x", "code", "NO_SUCH")).post(path("/claims/" + id + "/return")).then()
                .statusCode(400);
    }

    @Test
    void fiveHundredAreApprovedAtOnceEachWithItsOutcome() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var id = enter(coordinator, of(villages.household(village), "OFFLINE", "r12")).statusCode(201).extract()
                    .<String>path("id");
            ids.add(id);
        }
        ids.add(UUID.randomUUID().toString());
        as(admin).body(Map.of("action", "APPROVE", "ids", ids)).post(path("/claims/bulk")).then().statusCode(200)
                .body("results.findAll { it.state == 'APPROVED' }", hasSize(6))
                .body("results[6].code", equalTo("unknown-claim"));
    }

    private String everythingIsLookedAtAgain() {
        catalogue.policy(village, Policies.reviewed(LocalDate.of(2026, 3, 1), "决议9号", new ReviewPolicy(7, 100)));
        villages.townshipAdmin(village, "xiang" + village);
        return TestLogin.staffToken("xiang" + village);
    }

    private String approved(String rule) {
        var id = online(rule, "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        return id;
    }

    private ValidatableResponse look(String token, String id, boolean fine) {
        return as(token).body(Map.of("fine", fine, "reason", "上门看过")).post(path("/claims/" + id + "/second-look")).then();
    }

    private ValidatableResponse relation(String token) {
        return as(token).body(Map.of("householdId", household.toString(), "relation", "堂兄")).post(path("/declared-relations"))
                .then();
    }

    private ValidatableResponse cover(UUID person, int group, String from, String until) {
        return as(admin).body(Map.of("personId", person.toString(), "group", group, "from", from, "until", until))
                .post(path("/review-covers")).then();
    }

    private ValidatableResponse queue(String token, String query) {
        return as(token).get(path("/review-queue?work=" + query)).then().statusCode(200);
    }

    private Map<String, Object> of(HouseholdId other, String rule) {
        return of(other, "ONLINE", rule);
    }

    private Map<String, Object> of(HouseholdId other, String channel, String rule) {
        var claim = claim(channel, rule, "2026-03-09");
        claim.put("householdId", other.toString());
        return claim;
    }
}
