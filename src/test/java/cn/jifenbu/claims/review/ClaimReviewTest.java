package cn.jifenbu.claims.review;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimReviewTest extends ClaimFixture {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Test
    void twentyPointsNeedTwoApprovals() {
        var claim = claim("ONLINE", "r23", "2026-03-09");
        claim.put("quantity", 5);
        var id = enter(head, claim).statusCode(201).body("points", equalTo(20)).body("twoApprovals", equalTo(true)).extract()
                .<String>path("id");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200).body("state", equalTo("FIRST_CHECKED"))
                .body("firstApprovalGiven", equalTo(true));
        step(admin, id, "approve").statusCode(403).body("code", equalTo("second-person-needed"));
        account().body("pending", equalTo(0));
        step(admin2, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        account().body("pending", equalTo(20));
    }

    @Test
    void nineteenPointsNeedOne() {
        var claim = claim("ONLINE", "r23", "2026-03-09");
        claim.put("quantity", 4);
        enter(head, claim).statusCode(201).body("points", equalTo(16)).body("twoApprovals", equalTo(false));
    }

    @Test
    void theOneWhoCheckedFirstDoesNotApprove() {
        var id = online("r02", "2026-03-09");
        step(admin, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(403).body("code", equalTo("second-person-needed"));
        step(admin2, id, "approve").statusCode(200);
    }

    @Test
    void whoEntersAClaimDoesNotReviewIt() {
        var id = enter(admin, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201).extract().<String>path("id");
        step(admin, id, "first-check").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        read(id).body("state", equalTo("FIRST_CHECKED"));
    }

    @Test
    void staffDoNotReviewTheirOwnHousehold() {
        bind(admin);
        var id = online("r02", "2026-03-09");
        step(admin, id, "first-check").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(admin, id, "reject", "试").statusCode(403);
        step(admin2, id, "approve").statusCode(200);
    }

    @Test
    void aCoordinatorsEntryForTheOwnHouseholdIsNoFirstCheck() {
        bind(coordinator);
        var id = enter(coordinator, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201).body("state", equalTo("SUBMITTED"))
                .extract().<String>path("id");
        step(coordinator, id, "first-check").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
    }

    private void bind(String staff) {
        var binding = as(staff).body(Map.of("householdCode", villages.codeOf(village, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201).extract().<String>path("id");
        villages.townshipAdmin(village, "xiang" + village);
        as(TestLogin.staffToken("xiang" + village)).post(path("/bindings/" + binding + "/approve")).then().statusCode(200);
    }

    @Test
    void aCoordinatorWorksInTheOwnGroupOnly() {
        var stranger = staff(Role.COORDINATOR, "bie", 2);
        enter(stranger, claim("OFFLINE", "r12", "2026-03-09")).statusCode(403).body("code", equalTo("not-your-group"));
        var id = online("r02", "2026-03-09");
        for (var step : new String[]{"return", "reject"}) {
            step(stranger, id, step, "试").statusCode(403).body("code", equalTo("not-your-group"));
        }
        step(stranger, id, "first-check").statusCode(403).body("code", equalTo("not-your-group"));
        read(id).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void noStepIsSkipped() {
        var id = online("r02", "2026-03-09");
        step(admin, id, "approve").statusCode(409).body("code", equalTo("wrong-claim-state"));
        step(coordinator, id, "approve").statusCode(403).body("code", equalTo("out-of-scope"));
        step(head, id, "first-check").statusCode(403).body("code", equalTo("out-of-scope"));
        step(admin, NOBODY, "approve").statusCode(404).body("code", equalTo("unknown-claim"));
    }

    /// Whatever the state, a neighbour's claim answers like one that does not exist.
    @Test
    void aNeighboursClaimDoesNotExist() {
        var neighbour = villagerOf(villages.household(village));
        var submitted = online("r02", "2026-03-09");
        var rejected = online("r04", "2026-03-09");
        step(coordinator, rejected, "reject", "试").statusCode(200);
        for (var id : new String[]{submitted, rejected, NOBODY}) {
            as(neighbour).get(path("/claims/" + id)).then().statusCode(404).body("code", equalTo("unknown-claim"));
            step(neighbour, id, "withdraw").statusCode(404).body("code", equalTo("unknown-claim"));
            step(neighbour, id, "submit").statusCode(404).body("code", equalTo("unknown-claim"));
            step(neighbour, id, "objections", "试").statusCode(404).body("code", equalTo("unknown-claim"));
        }
        as(neighbour).get(path("/claims")).then().body("items.size()", equalTo(0));
        as(neighbour).get(path("/claims?householdId=" + household)).then().statusCode(403);
        as(neighbour).get(path("/claims?householdId=" + NOBODY)).then().statusCode(403);
        enter(neighbour, claim("ONLINE", "r08", "2026-03-09")).statusCode(403).body("code", equalTo("out-of-scope"));
    }

    @Test
    void ofTwoAdminsWhoApproveAtTheSameMomentOneWins() throws Exception {
        var id = online("r02", "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        var both = List.<Callable<?>>of(() -> step(admin, id, "approve").extract().statusCode(),
                () -> step(admin2, id, "approve").extract().statusCode());
        assertThat(ConcurrentCalls.run(2, both)).containsExactlyInAnyOrder(200, 409);
        read(id).body("steps.to.findAll { it == 'APPROVED' }.size()", equalTo(1));
    }

    @Test
    void aTownshipAdminMayGiveTheSecondApproval() {
        var id = enter(coordinator, claim("OFFLINE", "r17", "2026-03-09")).statusCode(201).extract().<String>path("id");
        step(admin, id, "approve").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
        villages.townshipAdmin(village, "xiang" + village);
        step(TestLogin.staffToken("xiang" + village), id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
    }
}
