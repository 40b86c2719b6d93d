package cn.jifenbu.ledger.domain;

import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;

/// A household's points: `balance` posted, `held` of it reserved by open orders, `seq` the number of its last entry.
public record Account(long balance, long held, long seq) {

    public static final Account EMPTY = new Account(0, 0, 0);

    public Account {
        if (held < 0 || balance < held) throw new IllegalArgumentException("held " + held + " of " + balance);
    }

    public long available() {
        return balance - held;
    }

    /// After an entry of this many points (signed).
    ///
    /// @throws RefusedException InsufficientPoints when less than zero would be available
    public Account posted(long points) {
        if (points < 0) requireAvailable(-points);
        return new Account(Math.addExact(balance, points), held, seq + 1);
    }

    /// @throws RefusedException InsufficientPoints
    public Account hold(long points) {
        requirePositive(points);
        requireAvailable(points);
        return new Account(balance, held + points, seq);
    }

    public Account release(long points) {
        requirePositive(points);
        return new Account(balance, held - points, seq);
    }

    private static void requirePositive(long points) {
        if (points < 1) throw new IllegalArgumentException("a hold is of at least one point: " + points);
    }

    private void requireAvailable(long wanted) {
        if (wanted > available()) throw new RefusedException(new InsufficientPoints(available(), wanted));
    }
}
