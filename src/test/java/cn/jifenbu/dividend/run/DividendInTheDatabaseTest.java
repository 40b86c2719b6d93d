package cn.jifenbu.dividend.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.dividend.DividendRunFixture;
import cn.jifenbu.dividend.calendar.PrepareDueRuns;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.refusal.DividendRefusal.RunExists;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds whatever the code does: sums, rights, and one winner when two act at the same moment.
@QuarkusTest
class DividendInTheDatabaseTest extends DividendRunFixture {

    @Inject PrepareDividendRun prepare;
    @Inject PrepareDueRuns due;
    @Inject FreezeDividendRun freeze;
    @Inject CheckDividendRun check;
    @Inject ReadDividends read;
    @Inject EntityManager db;

    @Test
    void theStoredSharesSumToThePool() {
        for (int i = 1; i < 30; i++) yearEnd.householdWith(village, i, 2025);
        var run = frozen();
        var sums = QuarkusTransaction.requiringNew().call(() -> (Object[]) db.createNativeQuery("""
                select cast(sum(amount_fen) as bigint), cast(sum(merit) as bigint), count(*) from dividend_share
                where village_id = ?1 and run_id = ?2""").setParameter(1, village.value()).setParameter(2, run.id())
                .getSingleResult());
        assertThat(sums).containsExactly(run.poolFen(), run.totalMerit(), 30L);
    }

    @Test
    void householdsThatAreNotActiveDoNotShare() {
        var gone = yearEnd.householdWith(village, 1000, 2025);
        QuarkusTransaction.requiringNew().run(() -> db
                .createNativeQuery("update household set state = 'FROZEN' where village_id = ?1 and id = ?2")
                .setParameter(1, village.value()).setParameter(2, gone.value()).executeUpdate());
        assertThat(frozen().totalMerit()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update dividend_share set amount_fen = 1", "update dividend_share set merit = 1",
            "delete from dividend_share", "truncate dividend_share cascade", "update dividend_run set year = 2024",
            "delete from dividend_run", "update income set amount_fen = 1", "update income set declared_by = approved_by",
            "delete from income", "update income_item set amount_fen = 1", "update dividend_step set actor = actor",
            "delete from dividend_step", "delete from dividend_payment", "update dividend_payment set result = 'PAID'"})
    void theServiceMayNotChangeWhatIsSettled(String sql) {
        frozen();
        assertThatThrownBy(() -> execute(sql)).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool_fen = pool_fen - 1", "income_fen = income_fen + 1", "rate_bp = 499", "total_merit = 1",
            "cutoff_entry_no = 0", "state = 'DRAFT', income_fen = null"})
    void aFrozenRunKeepsItsFiguresEvenWhereTheServiceMayWrite(String change) {
        frozen();
        assertThatThrownBy(() -> execute("update dividend_run set " + change + " where village_id = " + village))
                .hasStackTraceContaining("never changes");
    }

    @Test
    void theDatabaseKnowsThatTwoPeopleAreNeeded() {
        var run = frozen();
        assertThatThrownBy(() -> execute("update dividend_run set state = 'CHECKED', checked_by = frozen_by where village_id = "
                + village)).hasStackTraceContaining("dividend_run_checked_by_another");
        yearEnd.income(village, 2024, 5, staff.clerk());
        assertThatThrownBy(() -> execute("update income set approved_by = declared_by, approved_at = declared_at"
                + " where year = 2024 and village_id = " + village)).hasStackTraceContaining("income_approved_by_another");
        assertThat(read.run(village, run.id()).state()).isEqualTo(RunState.FROZEN);
    }

    @Test
    void ofTwoWhoOpenTheYearAtTheSameMomentOneIsRefused() throws Exception {
        assertThat(together(() -> prepare.prepare(village, 2025, staff.clerk()),
                () -> prepare.prepare(village, 2025, staff.second()))).containsExactly(new RunExists(2025));
    }

    @Test
    void ofTwoWhoFreezeAtTheSameMomentOneIsToldTheState() throws Exception {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        assertThat(together(() -> freeze.freeze(village, run, staff.clerk()),
                () -> freeze.freeze(village, run, staff.second()))).containsExactly(new WrongRunState("FROZEN", "FREEZE"));
        assertThat(read.shares(village, run, Optional.empty(), 0, 10)).hasSize(1);
    }

    @Test
    void ofTwoWhoCheckAtTheSameMomentOneIsToldTheState() throws Exception {
        var run = frozen().id();
        assertThat(together(() -> check.check(village, run, staff.township()),
                () -> check.check(village, run, staff.second()))).containsExactly(new WrongRunState("CHECKED", "CHECK"));
    }

    @Test
    void whatIsDueIsPreparedOnceHoweverOftenAndByHoweverManyTheClockTicks() throws Exception {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        assertThat(together(() -> due.prepare(village), () -> due.prepare(village))).isEmpty();
        assertThat(due.prepare(village)).isEmpty();
        assertThat(read.runs(village, Integer.MAX_VALUE, 10)).singleElement()
                .satisfies(run -> assertThat(run.year()).isEqualTo(2025));
    }

    @Test
    void missedYearsAreCaughtUpAtMostThreeBack() {
        for (int year = 2021; year <= 2025; year++) yearEnd.approvedIncome(village, year, 1000, staff);
        assertThat(due.prepare(village)).extracting(DividendRun::year).containsExactly(2023, 2024, 2025);
    }

    @Test
    void nothingIsDueBeforeTheYearIsOverNorWithoutApprovedIncome() {
        yearEnd.income(village, 2025, 1000, staff.clerk());
        yearEnd.approvedIncome(village, 2026, 1000, staff);
        assertThat(due.prepare(village)).isEmpty();
        clock.standAt(LocalDate.of(2027, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1000));
        assertThat(due.prepare(village)).isEmpty();
        clock.standAt(LocalDate.of(2027, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant());
        assertThat(due.prepare(village)).extracting(DividendRun::year).containsExactly(2026);
    }

    DividendRun frozen() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var draft = prepare.prepare(village, 2025, staff.clerk()).id();
        yearEnd.dontWaitForFrozenHouseholds(village, draft, staff);
        return freeze.freeze(village, draft, staff.clerk());
    }

    void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(sql).executeUpdate());
    }

    /// Both in threads of their own, let go together; what was refused.
    static List<Refusal> together(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(one, other).stream().map(step -> threads.submit(() -> {
                start.await();
                try {
                    step.call();
                    return Optional.<Refusal>empty();
                } catch (RefusedException e) {
                    return Optional.of(e.refusal());
                }
            })).toList();
            return List.of(running.get(0).get(), running.get(1).get()).stream().flatMap(Optional::stream).toList();
        }
    }
}
