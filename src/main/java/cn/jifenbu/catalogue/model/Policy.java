package cn.jifenbu.catalogue.model;

import cn.jifenbu.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;

/// The village's parameters from `validFrom` on. Days are calendar days, points whole.
public record Policy(LocalDate validFrom, String resolution, int noticeDays, int secondApprovalFrom, MonthDay lateEntryUntil,
        int pickupDays, DividendPolicy dividend, BelowZero belowZero, ReviewPolicy review) {

    /// It and the next are without 29 February, where a day of the calendar comes latest.
    public static final int COMMON_YEAR = 2025;

    /// What happens when a household must give back more points than it has.
    public enum BelowZero {
        FLOOR_ZERO, DEBT_ALLOWED
    }

    public Policy {
        if (noticeDays < 3 || noticeDays > 7) throw new IllegalArgumentException("notice runs 3 to 7 days");
        if (pickupDays < 1) throw new IllegalArgumentException("pick-up takes at least a day");
    }

    /// With the default review.
    public Policy(LocalDate validFrom, String resolution, int noticeDays, int secondApprovalFrom, MonthDay lateEntryUntil,
            int pickupDays, DividendPolicy dividend, BelowZero belowZero) {
        this(validFrom, resolution, noticeDays, secondApprovalFrom, lateEntryUntil, pickupDays, dividend, belowZero,
                ReviewPolicy.DEFAULT);
    }

    /// The default dividend with this rate and this many points at least, the floor at zero.
    public Policy(LocalDate validFrom, String resolution, int noticeDays, int secondApprovalFrom, MonthDay lateEntryUntil,
            int pickupDays, int dividendRateBp, int dividendMinMerit) {
        this(validFrom, resolution, noticeDays, secondApprovalFrom, lateEntryUntil, pickupDays,
                DividendPolicy.of(dividendRateBp, dividendMinMerit), BelowZero.FLOOR_ZERO);
    }

    /// DOMAIN.md's defaults: 5 days of notice, a second approval from 20 points, deeds of a year until 15 January,
    /// 7 days to pick up, 5 % of the income, every household with at least 1 point,
    /// no balance below zero.
    public static Policy byDefault(LocalDate validFrom, String resolution) {
        return new Policy(validFrom, resolution, 5, 20, MonthDay.of(1, 15), 7, DividendPolicy.DEFAULT, BelowZero.FLOOR_ZERO);
    }

    /// The same parameters by another resolution.
    public Policy resolvedBy(String other) {
        return new Policy(validFrom, other, noticeDays, secondApprovalFrom, lateEntryUntil, pickupDays, dividend, belowZero,
                review);
    }

    /// When a notice ends that is published on this day: on the 1st for 5 days, it hangs until the 6th at midnight.
    public Instant noticeEnds(LocalDate published) {
        return BusinessClock.endOf(published.plusDays(noticeDays));
    }

    /// The last day on which deeds of `year` are taken.
    public LocalDate lastEntryDay(int year) {
        return lateEntryUntil.atYear(year + 1);
    }

    /// The first day on which a year is honestly frozen: the deed that is entered on the last day of the late window is
    /// reviewed in the policy's days and hangs out; an objection of its notice's last day is decided in as many days as a
    /// review, and what was amended hangs out again. By the posting's day nothing of the year comes in after it, so the
    /// window is enough.
    public LocalDate earliestFreeze(int year) {
        int onTheWay = dividend.yearOf() == DividendPolicy.YearOf.POSTING ? 0 : 2 * (review.dueDays() + noticeDays);
        return lastEntryDay(year).plusDays(onTheWay + 1L);
    }

    /// Whether the clockwork's day is not before that, in any year.
    public boolean freezesInTime() {
        return !dividend.freezeOn().atYear(COMMON_YEAR + 1).isBefore(earliestFreeze(COMMON_YEAR));
    }

    /// The earliest deed that is still taken on `today`.
    public LocalDate earliestDeed(LocalDate today) {
        int year = today.isAfter(lastEntryDay(today.getYear() - 1)) ? today.getYear() : today.getYear() - 1;
        return LocalDate.of(year, 1, 1);
    }
}
