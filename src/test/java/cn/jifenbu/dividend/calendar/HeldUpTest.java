package cn.jifenbu.dividend.calendar;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.dividend.calendar.DividendProgress.VillageProgress;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.readiness.DecideOpenItems;
import cn.jifenbu.dividend.readiness.DecideOpenItems.NotToWait;
import cn.jifenbu.dividend.readiness.OpenItemKind;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The day of the freeze has come and a deed of the late window is still on its way.
@QuarkusTest
class HeldUpTest extends ClaimFixture {

    static final LocalDate FREEZE_DAY = LocalDate.of(2026, 2, 15);

    @Inject DividendFixture yearEnd;
    @Inject RunDueWork due;
    @Inject ReadProgress progress;
    @Inject ReadDividends read;
    @Inject DecideOpenItems decide;
    @Inject AdoptCatalogue catalogue;
    @Inject HoldPoints holds;
    @Inject ReadLedger ledger;

    HouseholdId other;
    DividendFixture.Staff staff;

    @BeforeEach
    void aDeedOfTheLastDay() {
        yearEnd.on(LocalDate.of(2026, 1, 15));
        other = yearEnd.householdWith(village, 7, 2025);
        staff = yearEnd.staff(village);
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
    }

    @Test
    void theVillageWaitsInAStageOfItsOwnAndIsFrozenOnceTheNoticeIsOver() {
        var claim = online("r02", "2025-12-30");
        tickOn(FREEZE_DAY.minusDays(1));
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::openItems).containsExactly(Stage.DRAFT, 1L);
        tickOn(FREEZE_DAY);
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::openItems, VillageProgress::reason)
                .containsExactly(Stage.HELD_UP, 1L, null);
        assertThat(now().runId()).isEqualTo(run().id());
        assertThat(whole()).extracting(DividendProgress::done, DividendProgress::toDo, DividendProgress::failed)
                .containsExactly(0L, 1L, 0L);
        assertThat(progress.reminder(village)).get().extracting(VillageProgress::stage, VillageProgress::openItems)
                .containsExactly(Stage.HELD_UP, 1L);
        step(coordinator, claim, "first-check").statusCode(200);
        step(admin, claim, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        tickOn(FREEZE_DAY.plusDays(5));
        assertThat(run().state()).isEqualTo(RunState.DRAFT);
        tickOn(FREEZE_DAY.plusDays(6));
        assertThat(run()).extracting(DividendRun::state, DividendRun::totalMerit).containsExactly(RunState.FROZEN,
                7 + points(claim));
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::openItems).containsExactly(Stage.FROZEN, 0L);
        assertThat(progress.reminder(village)).isEmpty();
    }

    private long points(String claim) {
        return read(claim).extract().jsonPath().getLong("points");
    }

    @Test
    void itGoesOnByItselfOnceSomebodyHasDecidedNotToWait() {
        var claim = online("r02", "2025-12-30");
        tickOn(FREEZE_DAY);
        decide.decide(village, run().id(), List.of(new NotToWait(OpenItemKind.CLAIM, UUID.fromString(claim), "不等")),
                staff.clerk());
        assertThat(now().openItems()).isZero();
        tickOn(FREEZE_DAY.plusDays(1));
        assertThat(run()).extracting(DividendRun::state, DividendRun::totalMerit).containsExactly(RunState.FROZEN, 7L);
    }

    /// Waiting is no failure: nothing is sealed, counted or tried.
    @Test
    void whoWaitsHoldsUpNobodyElse() {
        online("r02", "2025-12-30");
        var ready = villages.found();
        yearEnd.householdWith(ready, 5, 2025);
        yearEnd.approvedIncome(ready, 2025, 100_000, yearEnd.staff(ready));
        yearEnd.on(FREEZE_DAY);
        due.in(List.of(village, ready));
        assertThat(run(ready).state()).isEqualTo(RunState.FROZEN);
        assertThat(run().state()).isEqualTo(RunState.DRAFT);
    }

    @Test
    void pointsDoNotEndWhileTheBalanceIsStillToBeShared() {
        yearEnd.on(LocalDate.of(2025, 12, 1));
        catalogue.policy(village, balancesAreSharedAndEnd());
        yearEnd.on(LocalDate.of(2025, 12, 20));
        var saver = yearEnd.householdWith(village, 5, 2025);
        var order = holds.place(village, saver, 2, new EntrySource("test", UUID.randomUUID().toString()));
        yearEnd.on(LocalDate.of(2026, 3, 1));
        due.in(village);
        assertThat(now()).extracting(VillageProgress::stage, VillageProgress::openItems).containsExactly(Stage.HELD_UP, 1L);
        tickOn(LocalDate.of(2026, 3, 31));
        assertThat(ledger.account(village, saver).balance()).as("shared before they end").isEqualTo(5);
        holds.release(village, order);
        tickOn(LocalDate.of(2026, 4, 1));
        assertThat(run()).extracting(DividendRun::state, DividendRun::totalMerit).containsExactly(RunState.FROZEN, 12L);
        assertThat(ledger.account(village, saver).balance()).isZero();
    }

    /// An order of the new year is spending of the new year.
    @Test
    void pointsThatAreHeldSinceTheYearEndHoldUpNothing() {
        yearEnd.on(LocalDate.of(2025, 12, 1));
        catalogue.policy(village, balancesAreSharedAndEnd());
        yearEnd.on(LocalDate.of(2026, 1, 2));
        holds.place(village, other, 2, new EntrySource("test", UUID.randomUUID().toString()));
        tickOn(FREEZE_DAY);
        assertThat(run().state()).isEqualTo(RunState.FROZEN);
    }

    /// By the posting's day what comes in later is the next year's.
    @Test
    void whereThePostingDecidesNothingIsWaitedFor() {
        yearEnd.on(LocalDate.of(2025, 12, 1));
        catalogue.policy(village, policy(DividendPolicy.Base.NET_OF_YEAR, DividendPolicy.YearOf.POSTING, ExpiryPolicy.NONE));
        yearEnd.earn(village, other, 3, 2025);
        yearEnd.on(LocalDate.of(2026, 1, 15));
        online("r02", "2025-12-30");
        tickOn(FREEZE_DAY);
        assertThat(run()).extracting(DividendRun::state, DividendRun::totalMerit).containsExactly(RunState.FROZEN, 3L);
    }

    private static Policy balancesAreSharedAndEnd() {
        return policy(DividendPolicy.Base.BALANCE, DividendPolicy.YearOf.DEED,
                new ExpiryPolicy(ExpiryPolicy.ExpiryKind.CLEAR_ALL, 0, MonthDay.of(3, 31), 30));
    }

    private static Policy policy(DividendPolicy.Base base, DividendPolicy.YearOf yearOf, ExpiryPolicy ends) {
        var d = DividendPolicy.DEFAULT;
        return new Policy(LocalDate.of(2025, 12, 1), "决议5号", 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(base, yearOf, 500, null, null, null, 1, d.negative(), 0, d.prepareOn(), d.freezeOn(), 365,
                        ends),
                Policy.BelowZero.FLOOR_ZERO);
    }

    private void tickOn(LocalDate day) {
        yearEnd.on(day);
        due.in(village);
    }

    private DividendRun run() {
        return run(village);
    }

    private DividendRun run(VillageId of) {
        return read.runs(of, Integer.MAX_VALUE, 1).getFirst();
    }

    private VillageProgress now() {
        return whole().villages().getFirst();
    }

    /// Of the village alone, as its township sees it.
    private DividendProgress whole() {
        var all = progress.read(new DivisionCode(Long.toString(village.township())), Optional.of(2025));
        var one = all.villages().stream().filter(v -> v.villageId().equals(village.toString())).toList();
        var counts = progress.read("", List.of(village), 2025);
        return new DividendProgress(all.townshipId(), all.year(), counts.done(), counts.toDo(), counts.failed(), one);
    }
}
