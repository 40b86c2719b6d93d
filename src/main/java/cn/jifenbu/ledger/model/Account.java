package cn.jifenbu.ledger.model;

import cn.jifenbu.refusal.LedgerRefusal.HoldNotCovered;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;

/// A household's points: `balance` posted, `held` of it reserved by open orders, `seq` the number of its last entry.
/// What is available never goes below `floor`: 0, or the debt (as a negative number) that the village's policy let happen.
public record Account(long balance, long held, long seq, long overdraftFloor) {

    public static final Account EMPTY = new Account(0, 0, 0);

    public Account {
        if (held < 0 || overdraftFloor > 0 || balance - held < overdraftFloor) {
            throw new IllegalArgumentException("held " + held + " of " + balance + " with floor " + overdraftFloor);
        }
    }

    public Account(long balance, long held, long seq) {
        this(balance, held, seq, 0);
    }

    public long available() {
        return balance - held;
    }

    /// After an entry of this many points (signed).
    ///
    /// @throws RefusedException InsufficientPoints when less than the floor would be available
    public Account posted(long points) {
        if (points < 0 && available() + points < overdraftFloor) throw new RefusedException(lacking(Math.negateExact(points)));
        return new Account(Math.addExact(balance, points), held, seq + 1, overdraftFloor).withFloorRaised();
    }

    /// Debt never covers a hold: who owes points redeems nothing.
    ///
    /// @throws RefusedException InsufficientPoints
    public Account hold(long points) {
        requirePositive(points);
        if (points > available()) throw new RefusedException(lacking(points));
        return new Account(balance, held + points, seq, overdraftFloor);
    }

    /// The floor stays until the account is settled, so that a hold made before a debt can still be captured.
    public Account release(long points) {
        requirePositive(points);
        return new Account(balance, held - points, seq, overdraftFloor);
    }

    /// Lets the next entry go down to `to` (0 or less).
    public Account withFloor(long to) {
        return new Account(balance, held, seq, Math.min(overdraftFloor, to));
    }

    /// As [#release], to spend `points` of it. What was taken back after the hold was made may have left less than it holds;
    /// other holds come first.
    ///
    /// @throws RefusedException HoldNotCovered
    public Account releaseToSpend(long held, long points) {
        var released = release(held);
        if (points > released.available()) {
            throw new RefusedException(new HoldNotCovered(Math.max(0, released.available()), points));
        }
        return released;
    }

    /// With the floor no lower than the debt there is.
    public Account withFloorRaised() {
        return new Account(balance, held, seq, Math.max(overdraftFloor, Math.min(0, available())));
    }

    private static void requirePositive(long points) {
        if (points < 1) throw new IllegalArgumentException("a hold is of at least one point: " + points);
    }

    private InsufficientPoints lacking(long points) {
        return new InsufficientPoints(available(), points);
    }
}
