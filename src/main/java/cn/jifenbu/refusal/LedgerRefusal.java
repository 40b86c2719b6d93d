package cn.jifenbu.refusal;

import java.time.LocalDate;

/// Points are whole points.
public sealed interface LedgerRefusal extends Refusal {

    record InsufficientPoints(long available, long wanted) implements LedgerRefusal {}

    record AlreadyPosted(String sourceKind, String sourceId) implements LedgerRefusal {}

    record UnknownHold() implements LedgerRefusal {}

    record HoldAlreadyEnded(String state) implements LedgerRefusal {}

    record HoldExpired() implements LedgerRefusal {}

    record CaptureExceedsHold(long held, long wanted) implements LedgerRefusal {}

    /// Points were taken back after the hold was made; `covered` of it could still be spent. Debt that a policy allows is owed
    /// for what is gone, and buys nothing more.
    record HoldNotCovered(long covered, long wanted) implements LedgerRefusal {}

    /// Such a hold ends with its order, or stock and points would part.
    record HoldBelongsToOrder() implements LedgerRefusal {}

    record HoldEndsInThePast(LocalDate day) implements LedgerRefusal {}

    record UnknownEntry() implements LedgerRefusal {}

    /// `by` is the number of the reversal.
    record AlreadyReversed(long by) implements LedgerRefusal {}

    record ReversalNotReversible() implements LedgerRefusal {}

    /// An entry that is undone in another way: goods are returned, a transfer is transferred back.
    record EntryNotReversible() implements LedgerRefusal {}

    /// The village's policy allows no debt, and `wanted` is more than the household still has.
    record PointsAlreadySpent(long available, long wanted) implements LedgerRefusal {}

    record CorrectionChangesNothing(long points) implements LedgerRefusal {}

    record CorrectionTurnsSign(long points) implements LedgerRefusal {}

    /// Claim `claimNo` is to replace the entry with more points.
    record CorrectionUnderWay(long claimNo) implements LedgerRefusal {}

    /// No claim stands behind the entry that could be reviewed with more points.
    record RaiseHasNoClaim() implements LedgerRefusal {}

    record StatementPeriodUnclear() implements LedgerRefusal {}
}
