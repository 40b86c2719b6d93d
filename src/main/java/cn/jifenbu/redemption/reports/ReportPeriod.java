package cn.jifenbu.redemption.reports;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The days a report is about, both included.
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final int LONGEST = 366;

    /// @throws RefusedException InvalidFields when it ends before it begins, is longer than a year or lies in no calendar
    public ReportPeriod {
        boolean known = from.getYear() >= 2000 && from.getYear() <= 9999;
        if (!known || to.isBefore(from) || from.plusDays(LONGEST).isBefore(to)) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("to", "要在 from 之后，最多一年"))));
        }
    }

    Instant begin() {
        return BusinessClock.midnight(from);
    }

    /// The first moment after it.
    Instant end() {
        return BusinessClock.endOf(to);
    }

    @Override
    public String toString() {
        return from + " 至 " + to;
    }
}
