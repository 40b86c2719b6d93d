package cn.jifenbu.ledger.model;

import cn.jifenbu.refusal.LedgerRefusal;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionChangesNothing;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionTurnsSign;
import cn.jifenbu.refusal.LedgerRefusal.EntryNotReversible;
import cn.jifenbu.refusal.LedgerRefusal.ReversalNotReversible;
import cn.jifenbu.refusal.RefusedException;
import java.util.Optional;

/// Taking an entry back as it was posted then. Points and merit return in the year and on the day they were counted for, so
/// that the account as of any day is what it should have been, and as known at any earlier time still what was believed.
public record Reversal(Entry original, String reason) {

    public static final String CORRECTION = "correction";
    private static final String SOURCE = "entry";

    /// @throws RefusedException ReversalNotReversible, EntryNotReversible
    public Reversal {
        refusal(original.posting().kind()).ifPresent(r -> {
            throw new RefusedException(r);
        });
    }

    /// The source of the entry that reverses entry `entryNo`: there is one at most.
    public static EntrySource of(long entryNo) {
        return new EntrySource(SOURCE, Long.toString(entryNo));
    }

    public Posting posting() {
        var p = original.posting();
        return new Posting(p.household(), EntryKind.REVERSAL, Math.negateExact(p.points()), Math.negateExact(p.merit()),
                p.meritYear(), p.effectiveOn(), of(original.entryNo()), reason);
    }

    /// What should have been posted instead: of the same kind, for the same day and year, with these points. Merit follows
    /// the points where it did.
    ///
    /// @throws RefusedException CorrectionChangesNothing, CorrectionTurnsSign
    public Posting replacement(long points) {
        var p = original.posting();
        if (points == p.points()) throw new RefusedException(new CorrectionChangesNothing(points));
        if (Long.signum(points) != Long.signum(p.points())) throw new RefusedException(new CorrectionTurnsSign(p.points()));
        return new Posting(p.household(), p.kind(), points, p.merit() == 0 ? 0 : points, p.meritYear(), p.effectiveOn(),
                new EntrySource(CORRECTION, Long.toString(original.entryNo())), reason);
    }

    private static Optional<LedgerRefusal> refusal(EntryKind kind) {
        return switch (kind) {
            case EARN, DEDUCT, ADJUST, CLEAR -> Optional.empty();
            case REVERSAL -> Optional.of(new ReversalNotReversible());
            case REDEEM, RETURN, TRANSFER -> Optional.of(new EntryNotReversible());
        };
    }
}
