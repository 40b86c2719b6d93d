package cn.jifenbu.claims.notice;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.ConcurrentCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimObjectionTest extends ClaimFixture {

    String neighbour;
    String san;

    @BeforeEach
    void aNeighbour() {
        neighbour = villagerOf(villages.household(village));
        san = staff(Role.VILLAGE_ADMIN, "san");
    }

    private String object(String claim) {
        return step(neighbour, claim, "objections", "我看见没有打扫").statusCode(201).body("state", equalTo("OPEN")).extract()
                .path("id");
    }

    private ValidatableResponse resolve(String token, String objection, String how, Integer points) {
        var body = new HashMap<String, Object>();
        body.put("resolution", how);
        body.put("reason", "已到现场看过");
        if (points != null) body.put("points", points);
        return as(token).body(body).post(path("/objections/" + objection + "/resolve")).then();
    }

    private void close() {
        at("2026-03-16T00:00:00");
        closeNotices.closeDue(village);
    }

    @Test
    void aClaimThatStandsGoesBackOnTheBoard() {
        var id = onNotice("r02");
        var objection = object(id);
        read(id).body("state", equalTo("OBJECTED"));
        account().body("pending", equalTo(2));
        resolve(admin2, objection, "UPHELD", null).statusCode(200).body("state", equalTo("UPHELD"));
        read(id).body("state", equalTo("ON_NOTICE"));
        close();
        account().body("balance", equalTo(2));
    }

    @Test
    void fewerPointsHangOnANoticeOfTheirOwnBeforeTheyArePosted() {
        var id = onNotice("r08");
        var first = read(id).extract().<String>path("noticeId");
        resolve(admin2, object(id), "AMENDED", 3).statusCode(200).body("points", equalTo(3));
        read(id).body("state", equalTo("APPROVED")).body("noticeId", nullValue()).body("pointsBefore", equalTo(4));
        close();
        account().body("balance", equalTo(0)).body("pending", equalTo(3));
        board(first).body("lines[0].points", equalTo(4)).body("lines[0].state", equalTo("AMENDED"));
        var own = publish();
        board(own).body("lines[0].points", equalTo(3)).body("lines[0].pointsBefore", equalTo(4))
                .body("lines[0].state", equalTo("STANDS"));
        at("2026-03-22T00:00:00");
        closeNotices.closeDue(village);
        account().body("balance", equalTo(3)).body("meritByYear.2026", equalTo(3));
        read(id).body("points", equalTo(3));
    }

    @Test
    void morePointsAreApprovedByAnotherAndHangOnANoticeOfTheirOwn() {
        var id = lowered();
        var objection = object(id);
        resolve(san, objection, "AMENDED", 9_999).statusCode(422).body("code", equalTo("points-beyond-rule"));
        resolve(san, objection, "AMENDED", 4).statusCode(200);
        read(id).body("state", equalTo("FIRST_CHECKED")).body("noticeId", nullValue()).body("pointsBefore", equalTo(3));
        step(neighbour, id, "objections", "还有意见").statusCode(404);
        step(san, id, "approve").statusCode(403).body("code", equalTo("second-person-needed"));
        step(admin, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        var own = publish();
        board(own).body("lines[0].points", equalTo(4)).body("lines[0].pointsBefore", equalTo(3));
        at("2026-03-22T00:00:00");
        closeNotices.closeDue(village);
        account().body("balance", equalTo(4));
    }

    /// The one who amended it had a hand in it.
    @Test
    void nobodyAmendsTheSameClaimTwice() {
        var id = lowered();
        resolve(admin2, object(id), "AMENDED", 4).statusCode(403).body("code", equalTo("resolver-approved-the-claim"));
    }

    /// Amended by admin2 from 4 to 3 points and on the board again.
    private String lowered() {
        var id = onNotice("r08");
        resolve(admin2, object(id), "AMENDED", 3).statusCode(200);
        publish();
        return id;
    }

    private String publish() {
        return as(admin).post(path("/notices")).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse board(String notice) {
        return given().get(path("/notices/" + notice).replace("v1/villages", "v1/public/villages")).then().statusCode(200);
    }

    @Test
    void aCancelledClaimGivesNothing() {
        var id = onNotice("r02");
        resolve(admin2, object(id), "CANCELLED", null).statusCode(200);
        read(id).body("state", equalTo("CANCELLED")).body("reason", equalTo("已到现场看过"));
        close();
        account().body("balance", equalTo(0)).body("pending", equalTo(0));
    }

    @Test
    void aClaimInDisputeWaitsWhileTheOthersOfTheNoticeArePosted() {
        var id = onNotice("r02");
        var objection = object(id);
        close();
        read(id).body("state", equalTo("OBJECTED"));
        account().body("balance", equalTo(0)).body("pending", equalTo(2));
        resolve(admin2, objection, "UPHELD", null).statusCode(200);
        read(id).body("state", equalTo("POSTED"));
        account().body("balance", equalTo(2)).body("pending", equalTo(0));
    }

    @Test
    void nobodyWhoTookPartResolvesIt() {
        var id = onNotice("r02");
        var objection = object(id);
        resolve(admin, objection, "UPHELD", null).statusCode(403).body("code", equalTo("resolver-approved-the-claim"));
        resolve(coordinator, objection, "UPHELD", null).statusCode(403).body("code", equalTo("out-of-scope"));
        read(id).body("state", equalTo("OBJECTED"));
    }

    @Test
    void theSecondApproverTookPartToo() {
        var claim = claim("ONLINE", "r23", "2026-03-09");
        claim.put("quantity", 5);
        var id = enter(head, claim).extract().<String>path("id");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200);
        step(admin2, id, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        var objection = object(id);
        resolve(admin2, objection, "UPHELD", null).statusCode(403).body("code", equalTo("resolver-approved-the-claim"));
        resolve(san, objection, "UPHELD", null).statusCode(200);
    }

    @Test
    void amendingSaysHowManyPointsAndOthers() {
        var objection = object(onNotice("r02"));
        resolve(admin2, objection, "AMENDED", null).statusCode(422).body("code", equalTo("amended-points-missing"));
        resolve(admin2, objection, "AMENDED", 2).statusCode(422).body("code", equalTo("amended-points-missing"));
        resolve(admin2, objection, "AMENDED", 0).statusCode(400).body("code", equalTo("invalid-fields"));
    }

    @Test
    void anObjectionIsResolvedOnce() {
        var objection = object(onNotice("r02"));
        resolve(admin2, objection, "UPHELD", null).statusCode(200);
        resolve(admin2, objection, "CANCELLED", null).statusCode(409).body("code", equalTo("objection-already-resolved"));
        resolve(admin2, "00000000-0000-0000-0000-000000000000", "UPHELD", null).statusCode(404)
                .body("code", equalTo("unknown-objection"));
    }

    @Test
    void objectionsCloseWithTheNotice() {
        var id = onNotice("r02");
        at("2026-03-16T00:00:00");
        step(neighbour, id, "objections", "晚了").statusCode(409).body("code", equalTo("objection-too-late"));
        closeNotices.closeDue(village);
        step(neighbour, id, "objections", "晚了").statusCode(409).body("code", equalTo("wrong-claim-state"));
        account().body("balance", equalTo(2));
    }

    @Test
    void twoObjectionsAtOnceOpenOneDispute() throws Exception {
        var id = onNotice("r02");
        Callable<?> raise = () -> step(neighbour, id, "objections", "试").extract().statusCode();
        assertThat(ConcurrentCalls.run(2, List.of(raise, raise))).containsExactlyInAnyOrder(201, 409);
        as(admin).get(path("/objections")).then().body("items.size()", equalTo(1));
    }
}
