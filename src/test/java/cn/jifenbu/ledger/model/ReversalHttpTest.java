package cn.jifenbu.ledger.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyReversed;
import cn.jifenbu.refusal.LedgerRefusal.HoldNotCovered;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReversalHttpTest {

    private static final LocalDate DEED = LocalDate.of(2025, 12, 30);
    private static final String REASON = "{\"reason\":\"记错了户\"}";

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReadLedger read;
    @Inject ReverseEntry reverse;
    @Inject VerifyLedger verify;
    @Inject AdoptCatalogue catalogue;

    private VillageId village;
    private HouseholdId household;
    private Actor admin;
    private String token;

    @BeforeEach
    void aHouseholdWithTenPointsOfLastYear() {
        village = villages.found();
        household = villages.household(village);
        admin = villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        token = TestLogin.staffToken("cun" + village);
        ledger.post(village, admin.person(), Posting.earn(household, 10, DEED, source()));
    }

    @Test
    void anEntryIsTakenBackByALinkedOneInItsMeritYear() {
        var answer = post(1, "reversal", REASON);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/entries/2");
        assertThat(answer.jsonPath().getString("kind")).isEqualTo("REVERSAL");
        assertThat(answer.jsonPath().getString("sourceId")).isEqualTo("1");
        assertThat(answer.jsonPath().getInt("meritYear")).isEqualTo(2025);
        expect(0, 0);
        var entry = TestLogin.as(token).get(address(1)).jsonPath();
        assertThat(entry.getLong("reversedBy")).isEqualTo(2);
        assertThat(entry.getString("correctedBy")).isNull();
        assertThat(TestLogin.as(token).get(address(2)).jsonPath().getString("note")).isEqualTo("记错了户");
        assertThat(verify.verify(village).problem()).isNull();
    }

    /// The reason can be erased: only its salted commitment is in the chain.
    @Test
    void theReasonIsNoPartOfTheChain() {
        post(1, "reversal", REASON);
        TestDatabase.change("delete from entry_note where village_id = " + village);
        assertThat(TestLogin.as(token).get(address(2)).jsonPath().getString("note")).isNull();
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void aCorrectionPostsWhatShouldHaveBeenPostedThen() {
        redeem(4);
        var answer = post(1, "correction", "{\"points\":6,\"reason\":\"少做了一样\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getLong("reversal.points")).isEqualTo(-10);
        assertThat(answer.jsonPath().getLong("entry.points")).isEqualTo(6);
        assertThat(answer.jsonPath().getString("entry.sourceKind")).isEqualTo("correction");
        assertThat(answer.jsonPath().getString("entry.effectiveOn")).isEqualTo("2025-12-30");
        expect(2, 6);
        assertThat(TestLogin.as(token).get(address(1)).jsonPath().getLong("correctedBy"))
                .isEqualTo(answer.jsonPath().getLong("entry.entryNo"));
        assertThat(verify.verify(village).problem()).isNull();
    }

    /// The key of a dry run is free for the real thing.
    @Test
    void aDryRunTellsWhatWouldHappen() {
        var key = UUID.randomUUID();
        var played = TestLogin.asWithKey(token, key).body(REASON).post(address(1) + "/reversal?dryRun=true");
        assertThat(played.statusCode()).as(played.asString()).isEqualTo(200);
        assertThat(played.jsonPath().getLong("points")).isEqualTo(-10);
        expect(10, 10);
        assertThat(TestLogin.asWithKey(token, key).body(REASON).post(address(1) + "/reversal").statusCode()).isEqualTo(201);
        expect(0, 0);
    }

    @Test
    void aCorrectedEntryCanBeCorrectedAgain() {
        var second = post(1, "correction", "{\"points\":6,\"reason\":\"少做了一样\"}").jsonPath().getLong("entry.entryNo");
        assertThat(post(second, "correction", "{\"points\":5,\"reason\":\"又核对了一遍\"}").statusCode()).isEqualTo(201);
        expect(5, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | correction | {"points":10,"reason":"x"} | 422 | correction-changes-nothing
            1 | correction | {"points":-3,"reason":"x"} | 422 | correction-turns-sign
            1 | correction | {"points":0,"reason":"x"}  | 422 | correction-turns-sign
            1 | correction | {"points":11,"reason":"x"} | 409 | raise-has-no-claim
            1 | correction | {"points":1.5,"reason":"x"}| 400 | invalid-fields
            1 | correction | {"reason":"x"}             | 400 | invalid-fields
            1 | reversal   | {"reason":" "}             | 400 | invalid-fields
            1 | reversal   | {}                         | 400 | invalid-fields
            1 | reversal   | {"reason":"x","points":3}  | 400 | invalid-fields
            2 | reversal   | {"reason":"x"}             | 409 | entry-not-reversible
            9 | reversal   | {"reason":"x"}             | 404 | unknown-entry
            x | reversal   | {"reason":"x"}             | 400 | invalid-parameter
            1 | reversal   | {"reason":"x"}             | 409 | points-already-spent
            1 | correction | {"points":1,"reason":"x"}  | 409 | points-already-spent
            """)
    void refusesWithItsOwnCodeAndChangesNothing(String no, String what, String body, int status, String code) {
        redeem(8);
        var answer = TestLogin.as(token).body(body).post("/api/v1/villages/" + village + "/entries/" + no + "/" + what);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        expect(2, 10);
        assertThat(read.lastEntryNo(village)).isEqualTo(2);
    }

    @Test
    void nothingIsReversedTwiceAndNoReversalAtAll() {
        post(1, "reversal", REASON);
        assertThat(post(1, "reversal", REASON).jsonPath().getString("code")).isEqualTo("already-reversed");
        assertThat(post(1, "correction", "{\"points\":6,\"reason\":\"x\"}").jsonPath().getString("code"))
                .isEqualTo("already-reversed");
        assertThat(post(2, "reversal", REASON).jsonPath().getString("code")).isEqualTo("reversal-not-reversible");
        assertThat(read.lastEntryNo(village)).isEqualTo(2);
    }

    @Test
    void ofTenWhoReverseAtOnceOneDoes() throws Exception {
        Callable<?> attempt = () -> reverse.reverse(village, 1, "记错了户", admin);
        var outcomes = ConcurrentCalls.run(10, Collections.nCopies(10, attempt));
        assertThat(outcomes).filteredOn(RefusedException.class::isInstance).hasSize(9)
                .allMatch(e -> ((RefusedException) e).refusal().equals(new AlreadyReversed(2)));
        expect(0, 0);
    }

    @Test
    void whereThePolicyAllowsDebtSpentPointsAreOwedAndNothingIsRedeemedUntilTheyAreEarnedBack() {
        catalogue.policy(village, Policies.allowingDebt(LocalDate.of(2021, 1, 1), "试村〔2021〕1号"));
        redeem(8);
        assertThat(post(1, "reversal", REASON).statusCode()).isEqualTo(201);
        expect(-8, 0);
        assertThatThrownBy(() -> holds.place(village, household, 1, source())).isInstanceOf(RefusedException.class);
        ledger.post(village, admin.person(), Posting.earn(household, 9, DEED, source()));
        assertThat(holds.place(village, household, 1, source())).isNotNull();
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void whatWasHeldBeforeItWasTakenBackIsNotSpentButReleasedOrEarnedAgain() {
        catalogue.policy(village, Policies.allowingDebt(LocalDate.of(2021, 1, 1), "试村〔2021〕1号"));
        var order = holds.place(village, household, 8, source());
        assertThat(post(1, "reversal", REASON).statusCode()).isEqualTo(201);
        assertRefused(new HoldNotCovered(0, 8), () -> holds.capture(village, order, admin.person()));
        expect(0, 0);
        ledger.post(village, admin.person(), Posting.earn(household, 5, DEED, source()));
        assertRefused(new HoldNotCovered(5, 8), () -> holds.capture(village, order, admin.person()));
        holds.capture(village, order, 5, admin.person());
        expect(0, 5);
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void nobodyReversesForTheirOwnHousehold() {
        var own = new Actor(admin.person(), admin.grants(), Optional.of(new Actor.Membership(village, household)));
        assertRefused(new OwnHousehold(), () -> reverse.reverse(village, 1, "x", own));
        expect(10, 10);
    }

    @Test
    void theTownshipReversesTooACoordinatorDoesNot() {
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        villages.townshipAdmin(village, "xiang" + village);
        token = TestLogin.staffToken("xie" + village);
        assertThat(post(1, "reversal", REASON).statusCode()).isEqualTo(403);
        token = TestLogin.staffToken("xiang" + village);
        assertThat(post(1, "reversal", REASON).statusCode()).isEqualTo(201);
    }

    private Response post(long no, String what, String body) {
        return TestLogin.as(token).body(body).post(address(no) + "/" + what);
    }

    private String address(long no) {
        return "/api/v1/villages/" + village + "/entries/" + no;
    }

    private void redeem(long points) {
        holds.capture(village, holds.place(village, household, points, source()), admin.person());
    }

    private void expect(long balance, long merit) {
        var account = read.account(village, household);
        assertThat(account.balance()).isEqualTo(balance);
        assertThat(account.meritByYear()).containsEntry("2025", merit);
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
