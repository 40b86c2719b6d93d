package cn.jifenbu.catalogue.model;

import cn.jifenbu.shared.Fen;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// How a village shares the year's dividend. Money is in fen, the rate in basis points of the income; `fixedFen` set means a
/// fixed sum instead of the rate; `floorFen` and `ceilingFen` may be null. `minPayoutFen` 0 pays every sum. Dates lie in the
/// year after the one that is shared.
public record DividendPolicy(Base base, YearOf yearOf, int rateBp, @Nullable Long fixedFen, @Nullable Long floorFen,
        @Nullable Long ceilingFen,
        int minMerit, Negative negative, long minPayoutFen, MonthDay prepareOn, MonthDay freezeOn, int unclaimedDays,
        ExpiryPolicy clearing) {

    /// 5 % of the income among all with at least one net point of the year; drafts from 1 January, frozen by the clockwork
    /// on 15 February where nobody did it before; unclaimed after a year; nothing is cleared.
    public static final DividendPolicy DEFAULT = new DividendPolicy(Base.NET_OF_YEAR, YearOf.DEED, 500, null, null, null, 1,
            Negative.ZERO, 0, MonthDay.of(1, 1), MonthDay.of(2, 15), 365, ExpiryPolicy.NONE);

    public DividendPolicy {
        if (rateBp < 0 || rateBp > 10_000) throw new IllegalArgumentException("rate in basis points");
        if (minMerit < 0 || minPayoutFen < 0) throw new IllegalArgumentException("a minimum is not below zero");
        if (fixedFen != null && fixedFen < 1) throw new IllegalArgumentException("a fixed sum is at least a fen");
        if (floorFen != null && floorFen < 0) throw new IllegalArgumentException("the floor is not below zero");
        if (ceilingFen != null && ceilingFen < (floorFen == null ? 0 : floorFen)) {
            throw new IllegalArgumentException("the ceiling is not below the floor");
        }
        if (unclaimedDays < 1) throw new IllegalArgumentException("there is at least a day to fetch the money");
    }

    /// What a household's share is measured by. BALANCE punishes those who redeem.
    public enum Base {
        NET_OF_YEAR, GROSS_OF_YEAR, BALANCE, LIFETIME
    }

    /// Which year a point belongs to: the deed's, entered until the late window closes, or the day it was posted.
    public enum YearOf {
        DEED, POSTING
    }

    /// A base below zero counts as 0, or the household does not share at all.
    public enum Negative {
        ZERO, EXCLUDED
    }

    public static DividendPolicy of(int rateBp, int minMerit) {
        var d = DEFAULT;
        return new DividendPolicy(d.base, d.yearOf, rateBp, null, null, null, minMerit, d.negative, 0, d.prepareOn, d.freezeOn,
                d.unclaimedDays, d.clearing);
    }

    /// What is shared of this income: never more than it, whatever the floor says, is the caller's to check.
    public Fen pool(Fen income) {
        long pool = fixedFen != null ? fixedFen : income.basisPoints(rateBp).value();
        if (floorFen != null) pool = Math.max(pool, floorFen);
        if (ceilingFen != null) pool = Math.min(pool, ceilingFen);
        return new Fen(pool);
    }

    /// The last day on which points of `year` may still come in.
    public LocalDate lastEntryDay(int year, MonthDay lateEntryUntil) {
        return yearOf == YearOf.POSTING ? LocalDate.of(year, 12, 31) : lateEntryUntil.atYear(year + 1);
    }
}
