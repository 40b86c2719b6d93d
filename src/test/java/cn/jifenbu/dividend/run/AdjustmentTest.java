package cn.jifenbu.dividend.run;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.calendar.RunYearEnd;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.DividendObjection.DividendObjectionState;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.refusal.DividendRefusal.AdjustmentOpen;
import cn.jifenbu.refusal.DividendRefusal.NothingToAdjust;
import cn.jifenbu.refusal.DividendRefusal.ObjectionsOpen;
import cn.jifenbu.refusal.DividendRefusal.PublisherCannotWithdraw;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.DividendRefusal.TooManyObjections;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.DividendRefusal.YearNotConfirmed;
import cn.jifenbu.refusal.IncomeRefusal.IncomeFrozen;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionAlreadyResolved;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.NoticeRefusal.UnknownObjection;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is wrong before the confirmation is objected to and withdrawn; what is wrong after it is adjusted. The year is 2025.
@QuarkusTest
class AdjustmentTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PrepareDividendRun prepare;
    @Inject PreviewDividend preview;
    @Inject FreezeDividendRun freeze;
    @Inject CheckDividendRun check;
    @Inject PublishDividendRun publish;
    @Inject ConfirmDividendRun confirm;
    @Inject DividendObjections objections;
    @Inject RunYearEnd clockwork;
    @Inject ReadDividends read;
    @Inject PostToLedger ledger;
    @Inject BusinessClock clock;

    VillageId village;
    DividendFixture.Staff staff;
    HouseholdId one;
    HouseholdId three;

    /// 5,000 fen among 1 and 3 points: 1,250 and 3,750.
    @BeforeEach
    void twoHouseholds() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        staff = yearEnd.staff(village);
        one = yearEnd.householdWith(village, 1, 2025);
        three = yearEnd.householdWith(village, 3, 2025);
    }

    @Test
    void anAdjustmentPaysTheDifferencesAndLeavesTheYearsRunAsItIs() {
        var year = yearEnd.confirmed(village, 100_000, staff);
        correct(three, -1);
        var draft = prepare.adjust(village, 2025, "三户多记一分", staff.clerk());
        assertThat(draft.kind()).isEqualTo(RunKind.ADJUSTMENT);
        var adjusted = yearEnd.confirmed(village, draft.id(), staff);
        assertThat(shares(adjusted)).extracting(DividendShare::amountFen).containsExactly(417L, -417L);
        assertThat(shares(adjusted)).extracting(DividendShare::payment).containsExactly(Payment.PENDING, Payment.OVERPAID);
        assertThat(shares(year)).extracting(DividendShare::amountFen).containsExactly(1250L, 3750L);
        assertThat(read.ofHousehold(village, one)).extracting(HouseholdDividend::amountFen).containsExactly(417L, 1250L);
        assertThat(read.ofHousehold(village, one).getFirst()).satisfies(dividend -> {
            assertThat(dividend.dueFen()).isEqualTo(1667);
            assertThat(dividend.earlierFen()).isEqualTo(1250);
            assertThat(dividend.wholeFen() + (dividend.rounding() ? 1 : 0)).isEqualTo(1667);
        });
        assertThat(read.notices(village, Integer.MAX_VALUE, 5)).extracting(DividendNotice::kind)
                .containsExactly(RunKind.ADJUSTMENT, RunKind.YEAR_END);
    }

    @Test
    void theDifferencesAreSeenBeforeAnybodyOpensAnAdjustment() {
        assertRefused(new YearNotConfirmed(2025), () -> preview.adjustment(village, 2025, Optional.empty()));
        var year = yearEnd.confirmed(village, 100_000, staff);
        assertThat(preview.adjustment(village, 2025, Optional.empty()).shares()).extracting(DividendShare::amountFen)
                .containsExactly(0L, 0L);
        correct(three, -1);
        post(three, EntryKind.REDEEM, -1, 0);
        var seen = preview.adjustment(village, 2025, Optional.empty());
        assertThat(seen.kind()).isEqualTo(RunKind.ADJUSTMENT);
        assertThat(seen.policyVersion()).isEqualTo(year.policyVersion());
        assertThat(seen.shares()).extracting(DividendShare::amountFen).containsExactly(417L, -417L);
        assertThat(seen.shares()).extracting(DividendShare::payment).containsExactly(Payment.PENDING, Payment.OVERPAID);
        assertThat(preview.adjustment(village, 2025, Optional.of(new Fen(200_000))).shares())
                .extracting(DividendShare::amountFen).containsExactly(2083L, 2917L);
        var adjusted = yearEnd.confirmed(village, prepare.adjust(village, 2025, "更正", staff.clerk()).id(), staff);
        assertThat(shares(adjusted)).extracting(DividendShare::amountFen).containsExactly(417L, -417L);
    }

    @Test
    void aSecondAdjustmentCountsFromTheFirst() {
        yearEnd.confirmed(village, 100_000, staff);
        correct(three, -1);
        yearEnd.confirmed(village, prepare.adjust(village, 2025, "更正", staff.clerk()).id(), staff);
        correct(three, 1);
        var back = yearEnd.confirmed(village, prepare.adjust(village, 2025, "改回", staff.clerk()).id(), staff);
        assertThat(shares(back)).extracting(DividendShare::amountFen).containsExactly(-417L, 417L);
    }

    @Test
    void aWrongIncomeIsDeclaredAnewWhileTheAdjustmentIsADraft() {
        yearEnd.confirmed(village, 100_000, staff);
        assertRefused(new IncomeFrozen(2025), () -> yearEnd.income(village, 2025, 200_000, staff.clerk()));
        var draft = prepare.adjust(village, 2025, "收入少报", staff.clerk()).id();
        yearEnd.approvedIncome(village, 2025, 200_000, staff);
        assertThat(shares(yearEnd.confirmed(village, draft, staff))).extracting(DividendShare::amountFen)
                .containsExactly(1250L, 3750L);
        assertRefused(new IncomeFrozen(2025), () -> yearEnd.income(village, 2025, 300_000, staff.clerk()));
    }

    /// What happens after the year's cut-off changes nothing in the year, unless it corrects it.
    @Test
    void laterSpendingMovingAndClosingDoNotCount() {
        yearEnd.confirmed(village, 100_000, staff);
        post(three, EntryKind.REDEEM, -2, 0);
        post(three, EntryKind.TRANSFER, -1, -1);
        villages.freeze(village, one);
        var draft = prepare.adjust(village, 2025, "复核", staff.clerk()).id();
        assertRefused(new NothingToAdjust(2025), () -> freeze.freeze(village, draft, staff.clerk()));
        assertThat(read.run(village, draft).state()).isEqualTo(RunState.DRAFT);
        assertThat(read.run(village, draft).poolFen()).isNull();
    }

    @Test
    void onlyAConfirmedYearIsAdjustedAndOneAdjustmentAtATime() {
        assertRefused(new YearNotConfirmed(2025), () -> prepare.adjust(village, 2025, "x", staff.clerk()));
        yearEnd.confirmed(village, 100_000, staff);
        prepare.adjust(village, 2025, "x", staff.clerk());
        assertRefused(new AdjustmentOpen(2025), () -> prepare.adjust(village, 2025, "y", staff.clerk()));
    }

    @Test
    void anOpenObjectionBlocksTheConfirmationUntilAnotherThanWhoFrozeUpholdsTheRun() {
        var run = onNotice();
        var objection = objections.raise(village, run, "算错了", villages.head(village, one));
        yearEnd.on(LocalDate.of(2026, 1, 26));
        assertRefused(new ObjectionsOpen(1), () -> confirm.confirm(village, run, staff.second()));
        assertRefused(new SecondPersonNeeded(),
                () -> objections.resolve(village, run, objection.id(), DividendObjectionState.UPHELD, "没错", staff.clerk()));
        assertThat(
                objections.resolve(village, run, objection.id(), DividendObjectionState.UPHELD, "没错", staff.township()).state())
                .isEqualTo(DividendObjectionState.UPHELD);
        assertRefused(new ObjectionAlreadyResolved("UPHELD"),
                () -> objections.resolve(village, run, objection.id(), DividendObjectionState.UPHELD, "没错", staff.township()));
        assertThat(confirm.confirm(village, run, staff.second()).state()).isEqualTo(RunState.CONFIRMED);
    }

    @Test
    void aHouseholdObjectsThreeTimesToARunAndOthersStillMay() {
        var run = onNotice();
        var head = villages.head(village, one);
        for (int i = 0; i < 3; i++) objections.raise(village, run, "算错了", head);
        assertRefused(new TooManyObjections(3), () -> objections.raise(village, run, "算错了", head));
        assertRefused(new TooManyObjections(3), () -> objections.raise(village, run, "算错了", villages.head(village, one)));
        assertThat(objections.list(village, run)).hasSize(3);
        objections.raise(village, run, "我也觉得", villages.head(village, three));
        assertThat(objections.list(village, run)).hasSize(4);
    }

    @Test
    void whoPublishedARunDoesNotWithdrawItAndItStaysOnTheBoard() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        freeze.freeze(village, run, staff.clerk());
        check.check(village, run, staff.township());
        publish.publish(village, run, staff.second());
        var objection = objections.raise(village, run, "算错了", villages.head(village, one)).id();
        assertRefused(new PublisherCannotWithdraw(),
                () -> objections.resolve(village, run, objection, DividendObjectionState.CANCELLED, "错了", staff.second()));
        assertThat(read.run(village, run).state()).isEqualTo(RunState.ON_NOTICE);
        assertThat(objections.list(village, run)).extracting(DividendObjection::state)
                .containsOnly(DividendObjectionState.OPEN);
        objections.resolve(village, run, objection, DividendObjectionState.CANCELLED, "错了", staff.township());
        assertThat(read.run(village, run).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void aRunThatIsWithdrawnMakesRoomForAnotherWhichTheClockworkLeavesToPeople() {
        var run = onNotice();
        var first = objections.raise(village, run, "算错了", villages.head(village, one));
        objections.raise(village, run, "我也觉得", villages.head(village, three));
        objections.resolve(village, run, first.id(), DividendObjectionState.CANCELLED, "确实错了", staff.township());
        assertThat(objections.list(village, run)).extracting(DividendObjection::state)
                .containsOnly(DividendObjectionState.CANCELLED);
        assertThat(read.ofHousehold(village, one)).isEmpty();
        assertThat(read.notices(village, Integer.MAX_VALUE, 5)).isEmpty();
        yearEnd.approvedIncome(village, 2025, 200_000, staff);
        yearEnd.on(LocalDate.of(2026, 3, 1));
        clockwork.run(List.of(village));
        var again = read.runs(village, Integer.MAX_VALUE, 1).getFirst();
        assertThat(again.state()).isEqualTo(RunState.DRAFT);
        assertThat(freeze.freeze(village, again.id(), staff.clerk()).poolFen()).isEqualTo(10_000);
    }

    @Test
    void objectionsComeOnlyWhileTheRunHangsOnTheBoard() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        var head = villages.head(village, one);
        assertRefused(new WrongRunState("DRAFT", "CANCEL"), () -> objections.raise(village, run, "x", head));
        yearEnd.onNotice(village, run, staff);
        yearEnd.on(LocalDate.of(2026, 1, 26));
        assertRefused(new ObjectionTooLate(), () -> objections.raise(village, run, "x", head));
        confirm.confirm(village, run, staff.second());
        assertRefused(new WrongRunState("CONFIRMED", "CANCEL"), () -> objections.raise(village, run, "x", head));
        assertRefused(new UnknownObjection(),
                () -> objections.resolve(village, run, UUID.randomUUID(), DividendObjectionState.UPHELD, "x",
                        staff.township()));
    }

    UUID onNotice() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        return yearEnd.onNotice(village, prepare.prepare(village, 2025, staff.clerk()).id(), staff).id();
    }

    List<DividendShare> shares(DividendRun run) {
        return read.shares(village, run.id(), Optional.empty(), 0, 100);
    }

    void correct(HouseholdId household, long merit) {
        post(household, EntryKind.REVERSAL, merit, merit);
    }

    void post(HouseholdId household, EntryKind kind, long points, long merit) {
        ledger.post(village, UUID.randomUUID(), new Posting(household, kind, points, merit, 2025, clock.today(),
                new EntrySource("test", UUID.randomUUID().toString()), ""));
    }
}
