package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.DividendRefusal.YearOutOfRange;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;

/// A calendar year that income can be declared for and shared, from 2000 to the current one.
public final class DividendYear {

    private static final int FIRST = 2000;

    private DividendYear() {}

    /// @throws RefusedException YearOutOfRange
    public static void require(int year, LocalDate today) {
        if (year < FIRST || year > today.getYear()) throw new RefusedException(new YearOutOfRange(year));
    }

    /// The day whose policy says how the year is shared.
    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
