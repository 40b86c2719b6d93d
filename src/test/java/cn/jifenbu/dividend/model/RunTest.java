package cn.jifenbu.dividend.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.DividendRefusal.NoticeStillOpen;
import cn.jifenbu.refusal.DividendRefusal.ObjectionsOpen;
import cn.jifenbu.refusal.DividendRefusal.PublisherCannotWithdraw;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.DividendRefusal.YearNotOver;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.PayoutRefusal.PaymentsOutstanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may take a run on, and when; from where stands in [RunTransitionTest].
class RunTest {

    static final UUID FROZE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID ANOTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    /// Midnight in Shanghai after 17 February.
    static final Instant CLOSES = Instant.parse("2027-02-17T16:00:00Z");
    static final LocalDate LAST_ENTRY = LocalDate.of(2027, 1, 15);

    @Test
    void pointsAreFrozenOnceTheLastEntryDayIsOver() {
        assertRefused(new YearNotOver(2026, LAST_ENTRY.plusDays(1)), () -> run(RunState.DRAFT).freeze(LAST_ENTRY, LAST_ENTRY));
        assertThat(run(RunState.DRAFT).freeze(LAST_ENTRY.plusDays(1), LAST_ENTRY)).isEqualTo(RunState.FROZEN);
    }

    @Test
    void whoFrozeNeitherChecksNorConfirmsNorDecidesOnAnObjection() {
        assertRefused(new SecondPersonNeeded(), () -> run(RunState.FROZEN).check(FROZE));
        assertRefused(new SecondPersonNeeded(), () -> run(RunState.ON_NOTICE).confirm(FROZE, CLOSES, 0));
        assertRefused(new SecondPersonNeeded(), () -> run(RunState.ON_NOTICE).cancel(FROZE, ANOTHER));
        assertRefused(new SecondPersonNeeded(), () -> run(RunState.ON_NOTICE).uphold(FROZE));
        assertThat(run(RunState.FROZEN).check(ANOTHER)).isEqualTo(RunState.CHECKED);
        assertThat(run(RunState.ON_NOTICE).cancel(ANOTHER, FROZE)).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void whoHungItOutDoesNotTakeItDown() {
        assertRefused(new PublisherCannotWithdraw(), () -> run(RunState.ON_NOTICE).cancel(ANOTHER, ANOTHER));
    }

    @Test
    void theNoticeHangsUntilMidnightAfterItsLastDay() {
        var board = run(RunState.ON_NOTICE);
        assertRefused(new NoticeStillOpen(LocalDate.of(2027, 2, 17)), () -> board.confirm(ANOTHER, CLOSES.minusMillis(1), 0));
        board.objectTo(CLOSES.minusMillis(1));
        assertRefused(new ObjectionTooLate(), () -> board.objectTo(CLOSES));
        assertThat(board.confirm(ANOTHER, CLOSES, 0)).isEqualTo(RunState.CONFIRMED);
    }

    @Test
    void nothingIsGrantedWhileAnObjectionIsOpen() {
        assertRefused(new ObjectionsOpen(2), () -> run(RunState.ON_NOTICE).confirm(ANOTHER, CLOSES, 2));
    }

    @Test
    void theBooksCloseWhenNobodyWaitsForMoney() {
        assertRefused(new PaymentsOutstanding(1), () -> run(RunState.PAYING).close(1));
        assertThat(run(RunState.PAYING).close(0)).isEqualTo(RunState.CLOSED);
        assertThat(run(RunState.CONFIRMED).close(0)).as("nothing was there to pay").isEqualTo(RunState.CLOSED);
        assertRefused(new PaymentsOutstanding(1), () -> run(RunState.CONFIRMED).close(1));
        assertThat(run(RunState.CLOSED).pay()).as("late").isEqualTo(RunState.CLOSED);
    }

    private static Run run(RunState state) {
        return new Run(2026, state, FROZE, CLOSES);
    }
}
