package cn.jifenbu.ledger.model;

import cn.jifenbu.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/// Two times of a ledger: the day up to which entries count for (`asOf`), and the time up to which they were recorded
/// (`knownAt`). Days and times outside what the database holds are drawn in.
public record AsOf(LocalDate asOf, Instant knownAt) {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public AsOf {
        asOf = asOf.isBefore(FIRST) ? FIRST : asOf.isAfter(LAST) ? LAST : asOf;
        var earliest = BusinessClock.midnight(FIRST);
        var latest = BusinessClock.midnight(LAST);
        knownAt = knownAt.isBefore(earliest) ? earliest : knownAt.isAfter(latest) ? latest : knownAt;
    }

    /// When holds are looked at: at the end of the day, but not later than what was known.
    public Instant instant() {
        var endOfDay = asOf.isBefore(LAST) ? BusinessClock.endOf(asOf) : BusinessClock.midnight(LAST);
        return knownAt.isBefore(endOfDay) ? knownAt : endOfDay;
    }
}
