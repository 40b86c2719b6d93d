package cn.jifenbu.ledger.model;

import cn.jifenbu.refusal.LedgerRefusal.HoldNotCovered;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;

/// A household's points: `balance` posted, `held` of it reserved by open orders, `seq` the number of its last entry.
/// What is available never goes below `floor`: 0, or the debt (as a negative number) that the village's policy let happen.
/// `lots` is what is available, by the year it came in.
public record Account(long balance, long held, long seq, long overdraftFloor, Lots lots) {

    public static final Account EMPTY = new Account(0, 0, 0);

    public Account {
        if (held < 0 || overdraftFloor > 0 || balance - held < overdraftFloor) {
            throw new IllegalArgumentException("held " + held + " of " + balance + " with floor " + overdraftFloor);
        }
    }

    public Account(long balance, long held, long seq) {
        this(balance, held, seq, 0);
    }

    public Account(long balance, long held, long seq, long overdraftFloor) {
        this(balance, held, seq, overdraftFloor, Lots.NONE);
    }

    public long available() {
        return balance - held;
    }

    /// After an entry of this many points (signed).
    ///
    /// @throws RefusedException InsufficientPoints when less than the floor would be available
    public Account posted(long points) {
        if (points < 0 && available() + points < overdraftFloor) throw new RefusedException(lacking(Math.negateExact(points)));
        return new Account(Math.addExact(balance, points), held, seq + 1, overdraftFloor, lots).withFloorRaised();
    }

    /// The same, of these years. A year that comes below zero is made good by the others.
    public Account posted(long points, Lots moved) {
        return posted(points).withLots(lots.plus(moved).settled());
    }

    /// Debt never covers a hold: who owes points redeems nothing.
    ///
    /// @throws RefusedException InsufficientPoints
    public Account hold(long points) {
        requirePositive(points);
        if (points > available()) throw new RefusedException(lacking(points));
        return new Account(balance, held + points, seq, overdraftFloor, lots);
    }

    public Account hold(Lots taken) {
        return hold(taken.sum()).withLots(lots.minus(taken));
    }

    /// A hold of another household whose points are to come here; it stands even where they were owed already.
    public Account takeOverHold(Lots taken) {
        long points = taken.sum();
        requirePositive(points);
        return new Account(balance, held + points, seq, Math.min(overdraftFloor, available() - points), lots.minus(taken));
    }

    /// The floor stays until the account is settled, so that a hold made before a debt can still be captured.
    public Account release(long points) {
        requirePositive(points);
        return new Account(balance, held - points, seq, overdraftFloor, lots);
    }

    /// What was held goes back to the years it was taken from.
    public Account release(Lots taken) {
        return release(taken.sum()).withLots(lots.plus(taken));
    }

    /// Lets the next entry go down to `to` (0 or less).
    public Account withFloor(long to) {
        return new Account(balance, held, seq, Math.min(overdraftFloor, to), lots);
    }

    /// As [#release], to spend `points` of it. What was taken back after the hold was made may have left less than it holds;
    /// other holds come first.
    ///
    /// @throws RefusedException HoldNotCovered
    public Account releaseToSpend(Lots held, long points) {
        var released = release(held);
        if (points > released.available()) {
            throw new RefusedException(new HoldNotCovered(Math.max(0, released.available()), points));
        }
        return released;
    }

    /// With the floor no lower than the debt there is.
    public Account withFloorRaised() {
        return new Account(balance, held, seq, Math.max(overdraftFloor, Math.min(0, available())), lots);
    }

    private Account withLots(Lots changed) {
        return new Account(balance, held, seq, overdraftFloor, changed);
    }

    private static void requirePositive(long points) {
        if (points < 1) throw new IllegalArgumentException("a hold is of at least one point: " + points);
    }

    private InsufficientPoints lacking(long points) {
        return new InsufficientPoints(available(), points);
    }
}
