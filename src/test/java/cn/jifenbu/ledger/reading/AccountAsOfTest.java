package cn.jifenbu.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is true as of a day, and what was known at a time.
@QuarkusTest
class AccountAsOfTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReverseEntry reverse;
    @Inject BusinessClock clock;

    private VillageId village;
    private HouseholdId household;
    private String token;

    /// 28 December: 10 points are recorded on 10 January. 5 January: 5 points, recorded the same day. 20 January: 3 points are
    /// held, spent on the 22nd. 1 February: the entry of 28 December is taken back down to 8.
    @BeforeEach
    void aHistory() {
        village = villages.found();
        household = villages.household(village);
        var admin = villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        on("2026-01-05");
        earn(5, "2026-01-05");
        on("2026-01-10");
        earn(10, "2025-12-28");
        on("2026-01-20");
        var hold = holds.place(village, household, 3, source());
        on("2026-01-22");
        holds.capture(village, hold, admin.person());
        on("2026-02-01");
        reverse.correct(village, 2, 8, "少做了一样", admin);
        on("2026-03-01");
        token = TestLogin.staffToken("cun" + village);
    }

    @ParameterizedTest(name = "as of {0}, known at {1}: balance {2}, held {3}")
    @CsvSource(textBlock = """
            2025-12-31,                     , 8,  0
            2025-12-31, 2026-01-06T00:00:00Z, 0,  0
            2025-12-31, 2026-01-15T00:00:00Z, 10, 0
            2026-01-05,                     , 13, 0
            2026-01-05, 2026-01-06T00:00:00Z, 5,  0
            2026-01-20,                     , 13, 3
            2026-01-21, 2026-01-25T00:00:00Z, 15, 3
            2026-01-22,                     , 10, 0
                      , 2026-01-21T00:00:00Z, 15, 3
                      , 2026-01-25T08:00:00+08:00, 12, 0
                      , 2026-02-02T00:00:00Z, 10, 0
            2030-01-01, 2030-01-01T00:00:00Z, 10, 0
            1999-01-01,                     , 0,  0
            """)
    void theAccountIsReadAsOfADayAndAsKnownAtATime(String asOf, String knownAt, long balance, long held) {
        var query = TestLogin.as(token);
        if (asOf != null) query.queryParam("asOf", asOf);
        if (knownAt != null) query.queryParam("knownAt", knownAt);
        var account = query.get(address("account")).jsonPath();
        assertThat(account.getLong("balance")).isEqualTo(balance);
        assertThat(account.getLong("held")).isEqualTo(held);
        assertThat(account.getLong("available")).isEqualTo(balance - held);
        assertThat(account.getString("pending")).isNull();
    }

    @Test
    void todayIsTheSameWithAndWithoutADay() {
        var now = TestLogin.as(token).get(address("account")).jsonPath();
        var asOf = TestLogin.as(token).queryParam("asOf", "2026-03-01").get(address("account")).jsonPath();
        for (var field : new String[]{"balance", "held", "available", "seq", "meritByYear"}) {
            assertThat(asOf.<Object>get(field)).as(field).isEqualTo(now.get(field));
        }
        assertThat(now.getLong("pending")).isZero();
    }

    @Test
    void meritCountsInItsYearAsItWasKnown() {
        var before = TestLogin.as(token).queryParam("knownAt", "2026-01-15T00:00:00Z").get(address("account")).jsonPath();
        assertThat(before.getMap("meritByYear")).containsEntry("2025", 10).containsEntry("2026", 5);
        var now = TestLogin.as(token).queryParam("asOf", "2026-12-31").get(address("account")).jsonPath();
        assertThat(now.getMap("meritByYear")).containsEntry("2025", 8).containsEntry("2026", 5);
    }

    @Test
    void aStatementOpensAddsAndCloses() {
        var statement = statement("from=2026-01-01&until=2026-01-31");
        assertThat(statement.getLong("openingBalance")).isEqualTo(8);
        assertThat(statement.getList("entries.points", Long.class)).containsExactly(5L, -3L);
        assertThat(statement.getLong("closingBalance")).isEqualTo(10);
        assertThat(statement.getLong("merit")).isEqualTo(5);
    }

    @Test
    void theYearsStatementTellsWhatWasPostedTakenBackAndPostedAgain() {
        var statement = statement("year=2025");
        assertThat(statement.getLong("openingBalance")).isZero();
        assertThat(statement.getList("entries.points", Long.class)).containsExactlyInAnyOrder(10L, 8L, -10L);
        assertThat(statement.getLong("closingBalance")).isEqualTo(8);
        assertThat(statement.getMap("meritByYear")).containsEntry("2025", 8);
    }

    @Test
    void theStatementThatWasPrintedThenCanBePrintedAgain() {
        var statement = statement("year=2025&knownAt=2026-01-15T00:00:00Z");
        assertThat(statement.getList("entries.points", Long.class)).containsExactly(10L);
        assertThat(statement.getLong("closingBalance")).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "year=2025&from=2025-01-01", "from=2025-01-01", "until=2025-01-01",
            "from=2025-01-02&until=2025-01-01", "year=2025&from=2025-01-01&until=2025-12-31"})
    void aPeriodMustBeClear(String query) {
        var answer = TestLogin.as(token).get(address(query.isEmpty() ? "statement" : "statement?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("statement-period-unclear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"account?asOf=2026-02-30", "account?asOf=x", "account?knownAt=yesterday", "account?knownAt=2026-01-01",
                    "statement?from=1&until=2", "statement?year=x", "statement?year=0"})
    void daysAndTimesMustBeReadable(String path) {
        assertThat(TestLogin.as(token).get(address(path)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account?asOf=%2B999999999-12-31", "account?knownAt=%2B999999999-12-31T00:00:00Z",
            "account?knownAt=-999999999-12-31T00:00:00Z", "statement?from=-999999999-01-01&until=%2B999999999-12-31"})
    void theEndsOfTimeAreNoFault(String path) {
        assertThat(TestLogin.as(token).urlEncodingEnabled(false).get(address(path)).statusCode()).isIn(200, 400);
    }

    @Test
    void theTrialBalanceSumsToZero() {
        var trial = TestLogin.as(token).get("/api/v1/villages/" + village + "/ledger/trial-balance").jsonPath();
        assertThat(trial.getList("lines.account")).containsExactly("HOUSEHOLDS", "ADJUSTMENT", "ISSUANCE", "REDEMPTION");
        assertThat(trial.getList("lines.points", Long.class)).containsExactly(10L, 10L, -23L, 3L);
        assertThat(trial.getLong("sum")).isZero();
        assertThat(trial.getBoolean("balanced")).isTrue();
    }

    @Test
    void aVillagerReadsTheirOwnStatementOnly() {
        var head = TestLogin.villagerToken(villages.codeOf(village, household));
        assertThat(TestLogin.as(head).get(address("statement?year=2025")).statusCode()).isEqualTo(200);
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        assertThat(TestLogin.as(neighbour).get(address("statement?year=2025")).statusCode()).isEqualTo(403);
    }

    private JsonPath statement(String query) {
        return TestLogin.as(token).get(address("statement?" + query)).then().statusCode(200).extract().jsonPath();
    }

    private String address(String what) {
        return "/api/v1/villages/" + village + "/households/" + household + "/" + what;
    }

    private void on(String day) {
        clock.standAt(Instant.parse(day + "T02:00:00Z"));
    }

    private void earn(long points, String deed) {
        ledger.post(village, Actor.SYSTEM.person(), Posting.earn(household, points, LocalDate.parse(deed), source()));
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
