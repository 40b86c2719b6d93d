package cn.jifenbu.dividend.run;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendRunFixture;
import cn.jifenbu.dividend.income.ApproveIncome;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.payout.RecordPayments;
import cn.jifenbu.dividend.payout.RecordPayments.PaymentRecord;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NoticeStillOpen;
import cn.jifenbu.refusal.DividendRefusal.RunExists;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.DividendRefusal.UnknownRun;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.DividendRefusal.YearNotOver;
import cn.jifenbu.refusal.DividendRefusal.YearOutOfRange;
import cn.jifenbu.refusal.IncomeRefusal.IncomeAlreadyApproved;
import cn.jifenbu.refusal.IncomeRefusal.IncomeFrozen;
import cn.jifenbu.refusal.IncomeRefusal.IncomeNotApproved;
import cn.jifenbu.refusal.IncomeRefusal.NothingToShare;
import cn.jifenbu.refusal.IncomeRefusal.UnknownIncome;
import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.PayoutRefusal.PaymentReasonMissing;
import cn.jifenbu.refusal.PayoutRefusal.PaymentsOutstanding;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;
import cn.jifenbu.refusal.RequestRefusal.ChangedMeanwhile;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every step of a run and every way it can be refused. The year is 2025, the day 20 January 2026.
@QuarkusTest
class DividendRunTest extends DividendRunFixture {

    @Inject AdoptCatalogue catalogue;
    @Inject ApproveIncome approve;
    @Inject PrepareDividendRun prepare;
    @Inject PreviewDividend preview;
    @Inject FreezeDividendRun freeze;
    @Inject CheckDividendRun check;
    @Inject PublishDividendRun publish;
    @Inject ConfirmDividendRun confirm;
    @Inject RecordPayments payments;
    @Inject CloseDividendRun close;
    @Inject ReadDividends read;

    @Test
    void aNewDeclarationIsANewVersionThatNeedsItsOwnApproval() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        assertThat(yearEnd.income(village, 2025, 120_000, staff.clerk())).satisfies(income -> {
            assertThat(income.versionNo()).isEqualTo(2);
            assertThat(income.approved()).isFalse();
        });
        assertRefused(new IncomeNotApproved(2025), () -> freeze.freeze(village, draft(), staff.clerk()));
    }

    @Test
    void incomeIsApprovedOnceByAnotherPersonWhoHasSeenTheNewestVersion() {
        assertRefused(new UnknownIncome(2025), () -> approve.approve(village, 2025, Optional.empty(), staff.second()));
        yearEnd.income(village, 2025, 100_000, staff.clerk());
        assertRefused(new SecondPersonNeeded(), () -> approve.approve(village, 2025, Optional.empty(), staff.clerk()));
        yearEnd.income(village, 2025, 120_000, staff.clerk());
        assertRefused(new ChangedMeanwhile(), () -> approve.approve(village, 2025, Optional.of(1), staff.second()));
        approve.approve(village, 2025, Optional.of(2), staff.second());
        assertRefused(new IncomeAlreadyApproved(2025),
                () -> approve.approve(village, 2025, Optional.empty(), staff.second()));
    }

    @Test
    void yearsBefore2000AndAfterThisYearAreRefused() {
        for (int year : new int[]{Integer.MIN_VALUE, 0, 1999, 2027, Integer.MAX_VALUE}) {
            assertRefused(new YearOutOfRange(year), () -> yearEnd.income(village, year, 1, staff.clerk()));
            assertRefused(new YearOutOfRange(year), () -> prepare.prepare(village, year, staff.clerk()));
            assertRefused(new YearOutOfRange(year), () -> preview.preview(village, year, Optional.empty(), knobs -> knobs));
        }
    }

    @Test
    void aYearHasOneRun() {
        draft();
        assertRefused(new RunExists(2025), this::draft);
    }

    @Test
    void nothingIsFrozenWhileDeedsOfTheYearAreStillTaken() {
        yearEnd.on(LocalDate.of(2026, 1, 15));
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = draft();
        assertRefused(new YearNotOver(2025, LocalDate.of(2026, 1, 16)), () -> freeze.freeze(village, run, staff.clerk()));
        yearEnd.on(LocalDate.of(2026, 1, 16));
        assertThat(freeze.freeze(village, run, staff.clerk()).state()).isEqualTo(RunState.FROZEN);
    }

    @Test
    void aRunWithoutIncomePointsOrAFenIsNotFrozen() {
        var run = draft();
        assertRefused(new UnknownIncome(2025), () -> freeze.freeze(village, run, staff.clerk()));
        yearEnd.approvedIncome(village, 2025, 19, staff);
        assertRefused(new NothingToShare(19, 500), () -> freeze.freeze(village, run, staff.clerk()));
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        yearEnd.loseMerit(village, household, 7, 2025);
        assertRefused(new NobodyEarnedPoints(2025), () -> freeze.freeze(village, run, staff.clerk()));
    }

    @Test
    void rateAndMinimumAreThoseOfTheLastDayOfTheYear() {
        catalogue.policy(village, new Policy(LocalDate.of(2025, 12, 31), "决议2号", 5, 20, MonthDay.of(1, 15), 7, 1000, 8));
        catalogue.policy(village, new Policy(LocalDate.of(2026, 1, 1), "决议3号", 3, 20, MonthDay.of(1, 31), 7, 2000, 1));
        var rich = yearEnd.householdWith(village, 8, 2025);
        yearEnd.householdWith(village, 100, 2024);
        assertThat(frozen()).satisfies(run -> {
            assertThat(run.rateBp()).isEqualTo(1000);
            assertThat(run.poolFen()).isEqualTo(10_000);
            assertThat(run.totalMerit()).isEqualTo(8);
            assertThat(run.cutoffEntryNo()).isEqualTo(3);
            assertThat(read.shares(village, run.id(), Optional.empty(), 0, 10)).extracting(DividendShare::householdId)
                    .containsExactly(rich.value());
        });
    }

    @Test
    void theFreezeGivesWhatThePreviewShowedAndLaterPointsChangeNothing() {
        for (int i = 1; i < 120; i++) yearEnd.householdWith(village, i % 13 + 1, 2025);
        yearEnd.approvedIncome(village, 2025, 77_777, staff);
        var preview = this.preview.preview(village, 2025, Optional.empty(), knobs -> knobs);
        assertThat(read.runs(village, Integer.MAX_VALUE, 1)).isEmpty();
        var run = freeze.freeze(village, draft(), staff.clerk());
        yearEnd.earn(village, household, 50, 2025);
        var shares = read.shares(village, run.id(), Optional.empty(), 0, 200);
        assertThat(shares).isEqualTo(preview.shares()).hasSize(120);
        assertThat(shares.stream().mapToLong(DividendShare::amountFen).sum()).isEqualTo(run.poolFen()).isEqualTo(3888);
        assertRefused(new IncomeFrozen(2025), () -> yearEnd.income(village, 2025, 1, staff.clerk()));
    }

    @Test
    void noStepCanBeSkippedOrTakenTwice() {
        assertRefused(new UnknownRun(), () -> freeze.freeze(village, UUID.randomUUID(), staff.clerk()));
        var other = villages.found();
        var run = draft();
        assertRefused(new UnknownRun(), () -> freeze.freeze(other, run, staff.clerk()));
        assertRefused(new WrongRunState("DRAFT", "CHECK"), () -> check.check(village, run, staff.township()));
        assertRefused(new WrongRunState("DRAFT", "PUBLISH"), () -> publish.publish(village, run, staff.clerk()));
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        freeze.freeze(village, run, staff.clerk());
        assertRefused(new WrongRunState("FROZEN", "FREEZE"), () -> freeze.freeze(village, run, staff.clerk()));
        assertRefused(new WrongRunState("FROZEN", "PUBLISH"), () -> publish.publish(village, run, staff.clerk()));
        check.check(village, run, staff.township());
        assertRefused(new WrongRunState("CHECKED", "CONFIRM"), () -> confirm.confirm(village, run, staff.second()));
        publish.publish(village, run, staff.clerk());
        assertRefused(new WrongRunState("ON_NOTICE", "PAY"), () -> pay(run, household, PaymentEvent.PAY, null));
        assertRefused(new WrongRunState("ON_NOTICE", "CLOSE"), () -> close.close(village, run, staff.clerk()));
    }

    @Test
    void whoFrozeTheRunNeitherChecksNorConfirmsIt() {
        var run = frozen().id();
        assertRefused(new SecondPersonNeeded(), () -> check.check(village, run, staff.clerk()));
        check.check(village, run, staff.township());
        publish.publish(village, run, staff.clerk());
        yearEnd.on(LocalDate.of(2026, 1, 26));
        assertRefused(new SecondPersonNeeded(), () -> confirm.confirm(village, run, staff.clerk()));
        assertThat(confirm.confirm(village, run, staff.second()).state()).isEqualTo(RunState.CONFIRMED);
    }

    @Test
    void theNoticeHangsForItsWholeLastDay() {
        var run = frozen().id();
        check.check(village, run, staff.township());
        publish.publish(village, run, staff.clerk());
        yearEnd.on(LocalDate.of(2026, 1, 25));
        assertRefused(new NoticeStillOpen(LocalDate.of(2026, 1, 25)), () -> confirm.confirm(village, run, staff.second()));
        clock.standAt(LocalDate.of(2026, 1, 26).atStartOfDay(BusinessClock.ZONE).toInstant());
        assertThat(confirm.confirm(village, run, staff.second()).state()).isEqualTo(RunState.CONFIRMED);
    }

    @Test
    void paymentsAreTakenLineByLineAndPaidStaysPaidAlsoInClosedBooks() {
        var run = confirmed();
        assertThat(pay(run, new HouseholdId(UUID.randomUUID()), PaymentEvent.PAY, null).refusal())
                .isEqualTo(new UnknownShare());
        assertThat(pay(run, household, PaymentEvent.FAIL, null).refusal()).isEqualTo(new PaymentReasonMissing());
        assertThat(read.run(village, run).state()).isEqualTo(RunState.CONFIRMED);
        assertThat(pay(run, household, PaymentEvent.FAIL, "账号不对").share().payment()).isEqualTo(Payment.FAILED);
        assertThat(read.run(village, run).state()).isEqualTo(RunState.PAYING);
        assertRefused(new PaymentsOutstanding(1), () -> close.close(village, run, staff.clerk()));
        pay(run, household, PaymentEvent.LEAVE, null);
        assertThat(pay(run, household, PaymentEvent.LEAVE, null).refusal()).isEqualTo(new PaymentAlreadyRecorded("UNCLAIMED"));
        assertThat(pay(run, household, PaymentEvent.PAY, null).share().paidAt()).isEqualTo(clock.now());
        assertThat(pay(run, household, PaymentEvent.PAY, null).refusal()).isEqualTo(new PaymentAlreadyRecorded("PAID"));
        close.close(village, run, staff.clerk());
        assertThat(pay(run, household, PaymentEvent.PAY, null).refusal()).isEqualTo(new PaymentAlreadyRecorded("PAID"));
        assertThat(read.run(village, run).state()).isEqualTo(RunState.CLOSED);
    }

    @Test
    void theSameHouseholdTwiceInOneListIsPaidOnce() {
        var run = confirmed();
        var twice = new PaymentRecord(household.value(), PaymentEvent.PAY, null, null);
        assertThat(payments.record(village, run, List.of(twice, twice), staff.clerk()).lines())
                .extracting(RecordPayments.RecordedPayment::refusal).containsExactly(null, new PaymentAlreadyRecorded("PAID"));
    }

    @Test
    void aHouseholdSeesItsShareFromTheNoticeOn() {
        var run = frozen();
        assertThat(read.ofHousehold(village, household)).isEmpty();
        assertThat(read.notices(village, Integer.MAX_VALUE, 5)).isEmpty();
        check.check(village, run.id(), staff.township());
        publish.publish(village, run.id(), staff.clerk());
        assertThat(read.ofHousehold(village, household)).singleElement().satisfies(dividend -> {
            assertThat(dividend.amountFen()).isEqualTo(5000);
            assertThat(dividend.merit()).isEqualTo(7);
        });
        assertThat(read.notices(village, Integer.MAX_VALUE, 5)).singleElement()
                .satisfies(notice -> assertThat(notice.lines()).extracting(DividendNotice.NoticeShare::name)
                        .containsExactly("冉*"));
    }

    UUID draft() {
        return prepare.prepare(village, 2025, staff.clerk()).id();
    }

    DividendRun frozen() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        return freeze.freeze(village, draft(), staff.clerk());
    }

    UUID confirmed() {
        var run = frozen().id();
        check.check(village, run, staff.township());
        publish.publish(village, run, staff.clerk());
        yearEnd.on(LocalDate.of(2026, 1, 26));
        return confirm.confirm(village, run, staff.second()).id();
    }

    RecordPayments.RecordedPayment pay(UUID run, HouseholdId to, PaymentEvent result, String reason) {
        return payments.record(village, run, List.of(new PaymentRecord(to.value(), result, reason, null)), staff.clerk())
                .lines()
                .getFirst();
    }
}
