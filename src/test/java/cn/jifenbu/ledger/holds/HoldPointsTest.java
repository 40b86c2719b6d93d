package cn.jifenbu.ledger.holds;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.LedgerRefusal.CaptureExceedsHold;
import cn.jifenbu.refusal.LedgerRefusal.HoldAlreadyEnded;
import cn.jifenbu.refusal.LedgerRefusal.HoldExpired;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.LedgerRefusal.UnknownHold;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HoldPointsTest {

    private static final UUID CLERK = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReadLedger read;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    private VillageId village;
    private HouseholdId household;

    @BeforeEach
    void aHouseholdWithTwentyPoints() {
        clock.standAt(NOW);
        village = villages.found();
        household = villages.household(village);
        ledger.post(village, CLERK, Posting.earn(household, 20, LocalDate.of(2026, 3, 5), source()));
    }

    @Test
    void aPartIsSpentAndTheRestIsFreeAgain() {
        var hold = holds.place(village, household, 12, source());
        assertThat(holds.capture(village, hold, 5, CLERK)).satisfies(entry -> {
            assertThat(entry.points()).isEqualTo(-5);
            assertThat(entry.merit()).isZero();
        });
        expect(15, 0);
        assertRefused(new HoldAlreadyEnded("CAPTURED"), () -> holds.capture(village, hold, 7, CLERK));
        assertThat(verify.verify(village).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 13, Long.MAX_VALUE, Long.MIN_VALUE})
    void noMoreThanIsHeldIsSpent(long points) {
        var hold = holds.place(village, household, 12, source());
        assertRefused(new CaptureExceedsHold(12, points), () -> holds.capture(village, hold, points, CLERK));
        expect(20, 12);
    }

    @Test
    void theClockEndsAHoldOnceItsTimeIsOver() {
        var hold = holds.place(village, household, 12, source(), NOW.plus(Duration.ofHours(1)));
        assertThat(holds.expireDue(village)).isZero();
        clock.standAt(NOW.plus(Duration.ofHours(1)));
        assertRefused(new HoldExpired(), () -> holds.capture(village, hold, CLERK));
        assertThat(holds.expireDue(village)).isEqualTo(1);
        assertThat(holds.expireDue(village)).isZero();
        expect(20, 0);
        assertRefused(new HoldAlreadyEnded("EXPIRED"), () -> holds.release(village, hold));
    }

    @Test
    void aHoldWithoutAnEndLastsUntilSomebodyEndsIt() {
        var hold = holds.place(village, household, 12, source());
        clock.advance(Duration.ofDays(1000));
        assertThat(holds.expireDue(village)).isZero();
        holds.release(village, hold);
        expect(20, 0);
    }

    @Test
    void ofAllTheWaysToEndAHoldOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var hold = holds.place(village, household, 2, source(), NOW.plusSeconds(60));
            var outcomes = ConcurrentCalls.run(4, List.<Callable<?>>of(() -> holds.capture(village, hold, 1, CLERK),
                    () -> done(() -> holds.release(village, hold)), () -> done(() -> holds.expire(village, hold)),
                    () -> holds.capture(village, hold, CLERK)));
            assertThat(outcomes).filteredOn(RefusedException.class::isInstance).hasSize(3)
                    .allMatch(e -> ((RefusedException) e).refusal() instanceof HoldAlreadyEnded);
        }
        assertThat(read.account(village, household).held()).isZero();
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void refusesWhatIsNotThereAndLeavesEverythingAsItWas() {
        assertRefused(new UnknownHold(), () -> holds.release(village, UUID.randomUUID()));
        assertRefused(new InsufficientPoints(20, 21), () -> holds.place(village, household, 21, source()));
        villages.freeze(village, household);
        assertRefused(new HouseholdNotActive("FROZEN"), () -> holds.place(village, household, 1, source()));
        expect(20, 0);
    }

    /// Whatever the code does: what has ended stays ended, and nothing available is below the floor.
    @Test
    void theDatabaseIsTheLastGuard() {
        var hold = holds.place(village, household, 12, source());
        holds.capture(village, hold, 5, CLERK);
        for (var sql : List.of("update hold set state = 'RELEASED', captured = null where id = '%s'".formatted(hold),
                "update hold set captured = 6 where id = '%s'".formatted(hold),
                "update account set balance = -1 where household_id = '%s'".formatted(household),
                "update account set held = 16 where household_id = '%s'".formatted(household))) {
            assertThatThrownBy(() -> TestDatabase.change(sql)).as(sql).hasStackTraceContaining("PSQLException");
        }
    }

    private static String done(Runnable what) {
        what.run();
        return "done";
    }

    private void expect(long balance, long held) {
        assertThat(read.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(balance);
            assertThat(a.held()).isEqualTo(held);
        });
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
