package cn.jifenbu.claims;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimJourneyTest extends ClaimFixture {

    @Test
    void anOnlineClaimTravelsFromTheDeedToThePostedPoint() {
        var id = enter(head, claim("ONLINE", "r02", "2026-03-09")).statusCode(201).body("state", equalTo("SUBMITTED"))
                .body("points", equalTo(2)).body("head", equalTo("冉*")).extract().<String>path("id");
        account().body("pending", equalTo(0)).body("balance", equalTo(0));
        step(coordinator, id, "first-check").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
        step(admin, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        account().body("pending", equalTo(2)).body("balance", equalTo(0)).body("available", equalTo(0));

        var notice = as(admin).post(path("/notices")).then().statusCode(201).body("lines.claimId", contains(id))
                .body("closesAt", equalTo("2026-03-15T16:00:00Z")).extract().<String>path("id");
        read(id).body("state", equalTo("ON_NOTICE"));
        given().get("/api/v1/public/villages/" + village + "/notices/" + notice).then().statusCode(200)
                .body("lines.head", contains("冉*")).body(not(containsString("冉光明")));

        at("2026-03-15T23:59:59");
        assertThat(closeNotices.closeDue(village)).isZero();
        account().body("pending", equalTo(2));
        at("2026-03-16T00:00:00");
        assertThat(closeNotices.closeDue(village)).isEqualTo(1);
        assertThat(closeNotices.closeDue(village)).as("harmless when repeated").isZero();
        read(id).body("state", equalTo("POSTED")).body("entryNo", equalTo(1)).body("steps.to",
                contains("DRAFT", "SUBMITTED", "FIRST_CHECKED", "APPROVED", "ON_NOTICE", "POSTED"));
        account().body("pending", equalTo(0)).body("balance", equalTo(2)).body("meritByYear.2026", equalTo(2));
    }

    @Test
    void whatACoordinatorEntersIsCheckedAlready() {
        var id = enter(coordinator, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201)
                .body("state", equalTo("FIRST_CHECKED")).extract().<String>path("id");
        step(admin, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void whatAnAdminEntersStillWaitsForTheFirstCheck() {
        enter(admin, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void aDraftWaitsUntilItIsSubmitted() {
        var draft = claim("ONLINE", "r02", "2026-03-09");
        draft.put("draft", true);
        var id = enter(head, draft).statusCode(201).body("state", equalTo("DRAFT")).extract().<String>path("id");
        step(coordinator, id, "first-check").statusCode(409).body("code", equalTo("wrong-claim-state"));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        read(id).body("steps.size()", equalTo(2));
    }

    @Test
    void aReturnedClaimIsMendedAndCheckedAgain() {
        var id = online("r02", "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "return", "照片看不清").statusCode(200).body("state", equalTo("RETURNED"))
                .body("reason", equalTo("照片看不清"));
        step(admin, id, "approve").statusCode(409).body("code", equalTo("wrong-claim-state"));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
        step(admin, id, "approve").statusCode(409);
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void aRejectedClaimEndsWithItsReasonAndFreesTheCap() {
        var id = online("r02", "2026-03-09");
        enter(head, claim("ONLINE", "r02", "2026-03-09")).statusCode(409).body("code", equalTo("cap-reached"));
        step(coordinator, id, "reject", "不是自己的责任区").statusCode(200).body("state", equalTo("REJECTED"));
        step(head, id, "submit").statusCode(409);
        online("r02", "2026-03-09");
    }

    @Test
    void aWithdrawnClaimEndsAndFreesTheCap() {
        var id = online("r02", "2026-03-09");
        step(head, id, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        step(head, id, "withdraw").statusCode(409).body("code", equalTo("wrong-claim-state"));
        online("r02", "2026-03-09");
    }

    @Test
    void approvedPointsCanNoLongerBeWithdrawn() {
        var id = onNotice("r02");
        step(head, id, "withdraw").statusCode(409);
        account().body("pending", equalTo(2));
    }

    @Test
    void listsAreFilteredAndPaged() {
        for (var rule : new String[]{"r02", "r04", "r08"}) online(rule, "2026-03-09");
        var next = as(admin).get(path("/claims?limit=2")).then().statusCode(200).body("items.claimNo", contains(3, 2))
                .extract().<String>path("next");
        as(admin).get(path("/claims?limit=2&cursor=" + next)).then().body("items.claimNo", contains(1)).body("next",
                equalTo(null));
        as(admin).get(path("/claims?order=oldest&limit=2")).then().body("items.claimNo", contains(1, 2));
        as(admin).get(path("/claims?ruleId=r08&state=SUBMITTED&channel=ONLINE&group=1")).then().body("items.claimNo",
                contains(3));
    }

    @Test
    void aNoticeNeedsSomethingToPublish() {
        as(admin).post(path("/notices")).then().statusCode(409).body("code", equalTo("nothing-to-publish"));
        given().get("/api/v1/public/villages/" + village + "/notices/00000000-0000-0000-0000-000000000000").then()
                .statusCode(404).body("code", equalTo("unknown-notice"));
    }
}
