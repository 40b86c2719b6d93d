package cn.jifenbu.shop.model;

import java.time.LocalDate;

/// The calendar period a household's limit counts in.
public enum LimitPeriod {

    DAY, MONTH, QUARTER, YEAR;

    /// The first day of the period `day` lies in.
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
