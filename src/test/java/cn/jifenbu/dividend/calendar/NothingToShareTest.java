package cn.jifenbu.dividend.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.DividendFixture.Staff;
import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.calendar.DividendProgress.VillageProgress;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A village where nobody earned points in 2025, on the day of the freeze.
@QuarkusTest
class NothingToShareTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject RunYearEnd clockwork;
    @Inject ReadProgress progress;
    @Inject ReadDividends read;

    VillageId village;
    HouseholdId household;
    Staff staff;

    @BeforeEach
    void nobodyEarnedPoints() {
        yearEnd.on(LocalDate.of(2026, 2, 15));
        village = villages.found();
        household = yearEnd.householdWith(village, 5, 2024);
        staff = yearEnd.staff(village);
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
    }

    @Test
    void isAStateThatSaysWhyAndNothingIsLeftToDoOrFailed() {
        tick();
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::reason).containsExactly(Stage.NOTHING_TO_SHARE,
                "nobody-earned-points");
        assertThat(now().since()).isNotNull();
        assertThat(whole()).extracting(DividendProgress::done, DividendProgress::toDo, DividendProgress::failed)
                .containsExactly(1L, 0L, 0L);
        assertThat(progress.reminder(village)).isEmpty();
    }

    @Test
    void isNoErrorInTheLogAndHasNoStackTrace() {
        var logged = logged(this::tick);
        assertThat(logged).noneMatch(r -> r.getThrown() != null);
        assertThat(logged).noneMatch(r -> r.getLevel().intValue() > Level.INFO.intValue());
    }

    @Test
    void isNotTriedAgainWhileNothingChanges() throws SQLException {
        tick();
        tick();
        tick();
        assertThat(attempts()).as("one for the draft, one for the freeze").isEqualTo(2);
    }

    @Test
    void isSharedOnceThereIsMerit() {
        tick();
        yearEnd.earn(village, household, 3, 2025);
        tick();
        assertThat(state()).isEqualTo(RunState.FROZEN);
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::reason).containsExactly(Stage.FROZEN, null);
    }

    @Test
    void isLookedAtAgainWhenPointsOfAnotherYearCameInAndStaysWhatItIs() throws SQLException {
        tick();
        yearEnd.earn(village, household, 3, 2024);
        tick();
        tick();
        assertThat(attempts()).isEqualTo(3);
        assertThat(now().stage()).isEqualTo(Stage.NOTHING_TO_SHARE);
    }

    @Test
    void anIncomeOfLessThanAFenIsLookedAtAgainWhenItIsDeclaredAnew() {
        yearEnd.earn(village, household, 3, 2025);
        yearEnd.approvedIncome(village, 2025, 19, staff);
        tick();
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::reason).containsExactly(Stage.NOTHING_TO_SHARE,
                "nothing-to-share");
        yearEnd.income(village, 2025, 100_000, staff.clerk());
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::reason)
                .containsExactly(Stage.INCOME_NOT_APPROVED, null);
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        tick();
        assertThat(state()).isEqualTo(RunState.FROZEN);
    }

    @Test
    void aLineOfAnOlderVersionThatDoesNotSayWhatItRestedOnIsTriedOnce() throws SQLException {
        tick();
        TestDatabase.change("update dividend_progress set last_entry_no = null, last_change_no = null, income_version = null "
                + "where village_id = " + village);
        tick();
        tick();
        assertThat(attempts()).isEqualTo(3);
    }

    private void tick() {
        clockwork.run(List.of(village));
    }

    private DividendProgress whole() {
        return progress.read("", List.of(village), 2025);
    }

    private VillageProgress now() {
        return whole().villages().getFirst();
    }

    private RunState state() {
        return read.runs(village, Integer.MAX_VALUE, 1).getFirst().state();
    }

    private int attempts() throws SQLException {
        try (var owner = TestDatabase.asOwner(); var ask = owner.createStatement()) {
            var row = ask.executeQuery("select attempts from dividend_progress where village_id = " + village);
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static List<LogRecord> logged(Runnable work) {
        var records = new ArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(RunYearEnd.class.getName());
        log.addHandler(handler);
        try {
            work.run();
        } finally {
            log.removeHandler(handler);
        }
        assertThat(records).as("says that nothing is shared").isNotEmpty();
        return records;
    }
}
