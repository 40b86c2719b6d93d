package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.DividendRefusal.NoticeStillOpen;
import cn.jifenbu.refusal.DividendRefusal.ObjectionsOpen;
import cn.jifenbu.refusal.DividendRefusal.PublisherCannotWithdraw;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.DividendRefusal.YearNotOver;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionTooLate;
import cn.jifenbu.refusal.PayoutRefusal.PaymentsOutstanding;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What must be known of a run to decide on its next step: state first, then the time, then who asks.
public record Run(int year, RunState state, UUID frozenBy, Instant closesAt) {

    /// Deeds of the year are taken until `lastEntryDay`; only then do the points stand still.
    ///
    /// @throws RefusedException WrongRunState or YearNotOver
    public RunState freeze(LocalDate today, LocalDate lastEntryDay) {
        RunTransition.FREEZE.requireFrom(state);
        if (!today.isAfter(lastEntryDay)) throw new RefusedException(new YearNotOver(year, lastEntryDay.plusDays(1)));
        return RunTransition.FREEZE.to();
    }

    /// @throws RefusedException WrongRunState or SecondPersonNeeded
    public RunState check(UUID actor) {
        RunTransition.CHECK.requireFrom(state);
        requireAnotherThanFroze(actor);
        return RunTransition.CHECK.to();
    }

    /// @throws RefusedException WrongRunState
    public RunState publish() {
        RunTransition.PUBLISH.requireFrom(state);
        return RunTransition.PUBLISH.to();
    }

    /// While it is on the board, by anyone of the village.
    ///
    /// @throws RefusedException WrongRunState or ObjectionTooLate
    public void objectTo(Instant now) {
        RunTransition.CANCEL.requireFrom(state);
        if (!now.isBefore(closesAt)) throw new RefusedException(new ObjectionTooLate());
    }

    /// @throws RefusedException WrongRunState, SecondPersonNeeded or PublisherCannotWithdraw
    public RunState cancel(UUID actor, UUID publishedBy) {
        RunTransition.CANCEL.requireFrom(state);
        requireAnotherThanFroze(actor);
        if (actor.equals(publishedBy)) throw new RefusedException(new PublisherCannotWithdraw());
        return RunTransition.CANCEL.to();
    }

    /// @throws RefusedException SecondPersonNeeded
    public void uphold(UUID actor) {
        requireAnotherThanFroze(actor);
    }

    /// @param openObjections objections nobody has decided on
    /// @throws RefusedException WrongRunState, NoticeStillOpen, ObjectionsOpen or SecondPersonNeeded
    public RunState confirm(UUID actor, Instant now, long openObjections) {
        RunTransition.CONFIRM.requireFrom(state);
        if (now.isBefore(closesAt)) throw new RefusedException(new NoticeStillOpen(lastDay(closesAt)));
        if (openObjections > 0) throw new RefusedException(new ObjectionsOpen(openObjections));
        requireAnotherThanFroze(actor);
        return RunTransition.CONFIRM.to();
    }

    /// Also after it was closed: money that was not fetched, or came back, finds its end.
    ///
    /// @throws RefusedException WrongRunState
    public RunState pay() {
        var move = state == RunState.CLOSED ? RunTransition.PAY_LATE : RunTransition.PAY;
        move.requireFrom(state);
        return move.to();
    }

    /// @param outstanding shares of at least a fen that somebody waits for
    /// @throws RefusedException WrongRunState or PaymentsOutstanding
    public RunState close(long outstanding) {
        RunTransition.CLOSE.requireFrom(state);
        if (outstanding > 0) throw new RefusedException(new PaymentsOutstanding(outstanding));
        return RunTransition.CLOSE.to();
    }

    private void requireAnotherThanFroze(UUID actor) {
        if (actor.equals(frozenBy)) throw new RefusedException(new SecondPersonNeeded());
    }

    /// A notice closes at midnight after its last day.
    private static LocalDate lastDay(Instant closesAt) {
        return BusinessClock.dayOf(closesAt).minusDays(1);
    }
}
