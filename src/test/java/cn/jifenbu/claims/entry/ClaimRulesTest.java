package cn.jifenbu.claims.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.testing.ConcurrentCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimRulesTest extends ClaimFixture {

    @Test
    void tenAtOnceGetOneClaimOfTheWeekIn() throws Exception {
        Callable<?> claim = () -> enter(head, claim("ONLINE", "r02", "2026-03-09")).extract().statusCode();
        var answers = ConcurrentCalls.run(10, Collections.nCopies(10, claim));
        assertThat(answers).filteredOn(a -> a.equals(201)).hasSize(1);
        assertThat(answers).filteredOn(a -> a.equals(409)).hasSize(9);
    }

    @Test
    void weeksBeginOnMonday() {
        online("r02", "2026-03-02");
        enter(head, claim("ONLINE", "r02", "2026-03-08")).statusCode(409).body("code", equalTo("cap-reached"))
                .body("detail", equalTo("「打扫自家门前责任区」每周最多 1 次，已有 1 次。"));
        online("r02", "2026-03-09");
    }

    @Test
    void quartersHaveTheirOwnCap() {
        at("2026-04-01T08:00:00");
        online("r04", "2026-03-31");
        online("r04", "2026-04-01");
        enter(head, claim("ONLINE", "r04", "2026-01-01")).statusCode(409).body("code", equalTo("cap-reached"));
    }

    @Test
    void wastelandCountsUpToTwentyPointsAYear() {
        var claim = claim("ONLINE", "r23", "2026-03-09");
        claim.put("quantity", 3);
        enter(head, claim).statusCode(201);
        enter(head, claim).statusCode(409).body("code", equalTo("cap-reached")).body("detail", containsString("20 分"));
        claim.put("quantity", 2);
        enter(head, claim).statusCode(201);
    }

    @Test
    void rulesOfOneGroupShareTheirCap() {
        enter(coordinator, claim("OFFLINE", "r19a", "2026-03-09")).statusCode(201);
        enter(coordinator, claim("OFFLINE", "r19c", "2026-03-10")).statusCode(409).body("code", equalTo("cap-reached"));
    }

    @Test
    void eachPlaceCountsOnce() {
        var shed = claim("ONLINE", "r05", "2026-03-09");
        enter(head, shed).statusCode(422).body("code", equalTo("event-reference-missing"));
        shed.put("event", "老屋后面的猪圈");
        enter(head, shed).statusCode(201);
        enter(head, shed).statusCode(409).body("code", equalTo("cap-reached"));
        shed.put("event", "河边的鸭棚");
        enter(head, shed).statusCode(201);
    }

    @Test
    void draftsDoNotUseUpTheCapUntilTheyAreSubmitted() {
        var draft = claim("ONLINE", "r02", "2026-03-09");
        draft.put("draft", true);
        var id = enter(head, draft).statusCode(201).extract().<String>path("id");
        online("r02", "2026-03-10");
        step(head, id, "submit").statusCode(409).body("code", equalTo("cap-reached"));
    }

    @Test
    void theDeedIsNeitherTomorrowsNorTooOld() {
        enter(head, claim("ONLINE", "r02", "2026-03-11")).statusCode(422).body("code", equalTo("deed-in-the-future"));
        enter(head, claim("ONLINE", "r02", "2025-12-31")).statusCode(422).body("code", equalTo("deed-too-long-ago"));
        enter(head, claim("ONLINE", "r02", "2019-12-31")).statusCode(422).body("code", equalTo("no-catalogue-on-day"));
    }

    @Test
    void lastYearsDeedsAreTakenUntilTheFifteenthOfJanuaryInShanghai() {
        at("2026-01-15T23:59:59");
        online("r02", "2025-12-20");
        at("2026-01-16T00:00:00");
        enter(head, claim("ONLINE", "r08", "2025-12-20")).statusCode(422).body("code", equalTo("deed-too-long-ago"))
                .body("detail", containsString("2026年1月1日"));
    }

    /// 23:30 in UTC is already tomorrow in the village.
    @Test
    void theDayIsShanghais() {
        at("2026-03-11T07:30:00");
        online("r02", "2026-03-11");
    }

    @Test
    void aRuleSaysWhoClaimsAndHowMuch() {
        enter(head, claim("ONLINE", "r12", "2026-03-09")).statusCode(422).body("code", equalTo("not-for-this-channel"));
        enter(head, claim("OFFLINE", "r02", "2026-03-09")).statusCode(422).body("code", equalTo("not-for-this-channel"));
        enter(coordinator, claim("ONLINE", "r02", "2026-03-09")).statusCode(422).body("code", equalTo("not-for-this-channel"));
        enter(coordinator, claim("OFFLINE", "r26", "2026-03-09")).statusCode(422).body("code", equalTo("not-for-this-channel"));
        enter(head, claim("ONLINE", "r99", "2026-03-09")).statusCode(422).body("code", equalTo("unknown-rule"));
        var two = claim("ONLINE", "r02", "2026-03-09");
        two.put("quantity", 2);
        enter(head, two).statusCode(422).body("code", equalTo("quantity-out-of-range"));
        account().body("seq", equalTo(0));
    }

    @Test
    void householdsAreKnownAndActive() {
        var unknown = claim("OFFLINE", "r12", "2026-03-09");
        unknown.put("householdId", "00000000-0000-0000-0000-000000000000");
        enter(coordinator, unknown).statusCode(404).body("code", equalTo("unknown-household"));
        villages.freeze(village, household);
        enter(head, claim("ONLINE", "r02", "2026-03-09")).statusCode(409).body("code", equalTo("household-not-active"));
    }
}
