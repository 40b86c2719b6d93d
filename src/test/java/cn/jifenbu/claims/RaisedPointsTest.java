package cn.jifenbu.claims;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.claims.store.ClaimFigures;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// More points for what has been posted pass the gate every point passes. Rule r23 gives 4 points for a mu, 20 in a year.
@QuarkusTest
class RaisedPointsTest extends ClaimFixture {

    @Inject ClaimFigures figures;
    @Inject VerifyLedger verify;

    @Test
    void aMillionPointsAreRefusedAtOnce() {
        posted(2);
        correct(1, 1_000_000).statusCode(422).body("code", equalTo("points-beyond-rule"));
        correct(1, 21).statusCode(422).body("code", equalTo("points-beyond-rule"));
        entries().body("items", hasSize(1));
    }

    @Test
    void moreOfThemAreAClaimThatIsReviewedAndNoticedBeforeTheyArePosted() {
        var before = posted(2);
        var raise = correct(1, 12).statusCode(202).body("entryNo", equalTo(1)).body("points", equalTo(12))
                .body("pointsBefore", equalTo(8)).extract().<String>path("claimId");
        read(raise).body("state", equalTo("SUBMITTED")).body("points", equalTo(12)).body("pointsBefore", equalTo(8))
                .body("correctsEntryNo", equalTo(1)).body("note", equalTo("少量了一亩"));
        entries().body("items", hasSize(1));
        account().body("balance", equalTo(8)).body("pending", equalTo(0));

        step(admin, raise, "first-check").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(coordinator, raise, "first-check").statusCode(200);
        step(admin, raise, "approve").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(admin2, raise, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        account().body("balance", equalTo(8)).body("pending", equalTo(4));
        var notice = publish();
        board(notice).body("lines[0].points", equalTo(12)).body("lines[0].pointsBefore", equalTo(8))
                .body("lines[0].state", equalTo("STANDS"));
        close("2026-03-26T00:00:00");

        account().body("balance", equalTo(12)).body("meritByYear.2026", equalTo(12)).body("pending", equalTo(0));
        read(before).body("state", equalTo("REVERSED"));
        read(raise).body("state", equalTo("POSTED")).body("entryNo", equalTo(2));
        assertThat(figures.posted(List.of(village), 2026)).singleElement().returns(1L, ClaimFigures.Posted::claims)
                .returns(12L, ClaimFigures.Posted::points);
        assertThat(verify.verify(village).problem()).isNull();
    }

    /// Small steps need as many people as a large one.
    @Test
    void theThresholdCountsWhatItComesTo() {
        posted(3);
        var first = correct(1, 16).statusCode(202).extract().<String>path("claimId");
        step(coordinator, first, "first-check").statusCode(200);
        step(admin2, first, "approve").statusCode(200).body("state", equalTo("APPROVED"));
        publish();
        close("2026-03-26T00:00:00");
        var last = correct(2, 20).statusCode(202).extract().<String>path("claimId");
        step(coordinator, last, "first-check").statusCode(200);
        step(admin2, last, "approve").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
        step(admin2, last, "approve").statusCode(403).body("code", equalTo("second-person-needed"));
        step(admin, last, "approve").statusCode(403).body("code", equalTo("reviewer-is-claimant"));
        step(staff(Role.VILLAGE_ADMIN, "san"), last, "approve").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void theCapCountsWhatItComesTo() {
        posted(2);
        enter(head, mu(2, "2026-03-08")).statusCode(201);
        correct(1, 16).statusCode(409).body("code", equalTo("cap-reached"));
        var raise = correct(1, 12).statusCode(202).extract().<String>path("claimId");
        enter(head, mu(1, "2026-03-07")).statusCode(409).body("code", equalTo("cap-reached"));
        step(coordinator, raise, "reject", "没有多出来的地").statusCode(200);
        enter(head, mu(1, "2026-03-07")).statusCode(201);
    }

    @Test
    void nobodyTakesBackOrRaisesWhatIsUnderWayAlready() {
        posted(2);
        var raise = correct(1, 12).statusCode(202).extract().<String>path("claimId");
        correct(1, 16).statusCode(409).body("code", equalTo("correction-under-way"));
        correct(1, 4).statusCode(409).body("code", equalTo("correction-under-way"));
        as(admin2).body(Map.of("reason", "没有做过")).post(path("/entries/1/reversal")).then().statusCode(409)
                .body("code", equalTo("correction-under-way"));
        step(admin, raise, "withdraw").statusCode(200);
        correct(1, 4).statusCode(201);
        account().body("balance", equalTo(4));
    }

    /// Or who asked could approve it.
    @Test
    void onlyWhoAskedForACorrectionHandsItInAgainAndNobodyChangesItsPoints() {
        posted(2);
        var raise = correct(1, 12).statusCode(202).extract().<String>path("claimId");
        step(coordinator, raise, "return", "写清楚是哪一块地").statusCode(200);
        var mended = Map.of("quantity", 5, "happenedOn", "2026-03-09");
        as(head).body(mended).put(path("/claims/" + raise)).then().statusCode(409).body("code",
                equalTo("correction-not-amended"));
        step(head, raise, "submit").statusCode(403).body("code", equalTo("out-of-scope"));
        step(admin, raise, "submit").statusCode(200).body("state", equalTo("SUBMITTED")).body("points", equalTo(12));
        step(admin, raise, "first-check").statusCode(403);
    }

    @Test
    void aRelativeAsksForNoRaise() {
        posted(2);
        as(admin).body(Map.of("householdId", household.toString(), "relation", "堂兄")).post(path("/declared-relations")).then()
                .statusCode(201);
        correct(1, 12).statusCode(403).body("code", equalTo("tied-household"));
        as(admin).get(path("/claims?state=SUBMITTED")).then().body("items", empty());
    }

    @Test
    void theAnswerThatWasLostIsGivenAgain() {
        posted(2);
        var key = UUID.randomUUID();
        var body = Map.of("points", 12, "reason", "少量了一亩");
        var first = asWithKey(admin, key).body(body).post(path("/entries/1/correction"));
        var again = asWithKey(admin, key).body(body).post(path("/entries/1/correction"));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aDryRunOfARaiseLeavesNothing() {
        posted(2);
        as(admin).body(Map.of("points", 12, "reason", "试")).post(path("/entries/1/correction?dryRun=true")).then()
                .statusCode(200)
                .body("points", equalTo(12));
        as(admin).get(path("/claims?state=SUBMITTED")).then().body("items", empty());
    }

    /// Whoever changes what hangs on the board beside the service gains nothing.
    @Test
    void whatIsNotWhatStoodOnTheBoardIsNotPosted() {
        var id = mine(2);
        publish();
        TestDatabase.change("update claim set points = 16 where id = '" + id + "'");
        close("2026-03-20T00:00:00");
        read(id).body("state", equalTo("FIRST_CHECKED")).body("noticeId", nullValue()).body("pointsBefore", equalTo(8));
        entries().body("items", empty());
        step(admin, id, "approve").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
        step(admin2, id, "approve").statusCode(200).body("state", equalTo("APPROVED"));
    }

    private Map<String, Object> mu(int quantity, String day) {
        var claim = claim("ONLINE", "r23", day);
        claim.put("quantity", quantity);
        return claim;
    }

    /// Approved by admin2.
    private String mine(int quantity) {
        var id = enter(head, mu(quantity, "2026-03-09")).statusCode(201).extract().<String>path("id");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin2, id, "approve").statusCode(200);
        return id;
    }

    private String posted(int quantity) {
        var id = mine(quantity);
        publish();
        close("2026-03-20T00:00:00");
        return id;
    }

    private String publish() {
        return as(admin).post(path("/notices")).then().statusCode(201).extract().path("id");
    }

    private void close(String local) {
        at(local);
        closeNotices.closeDue(village);
        at("2026-03-20T10:00:00");
    }

    private ValidatableResponse correct(long entry, int points) {
        return as(admin).body(Map.of("points", points, "reason", "少量了一亩")).post(path("/entries/" + entry + "/correction"))
                .then();
    }

    private ValidatableResponse entries() {
        return as(admin).get(path("/entries")).then().statusCode(200);
    }

    private ValidatableResponse board(String notice) {
        return given().get(path("/notices/" + notice).replace("v1/villages", "v1/public/villages")).then().statusCode(200);
    }
}
