package cn.jifenbu.refusal;

/// Points are whole points.
public sealed interface LedgerRefusal extends Refusal {

    record InsufficientPoints(long available, long wanted) implements LedgerRefusal {}

    record AlreadyPosted(String sourceKind, String sourceId) implements LedgerRefusal {}

    record UnknownHold() implements LedgerRefusal {}

    record HoldAlreadyEnded(String state) implements LedgerRefusal {}
}
