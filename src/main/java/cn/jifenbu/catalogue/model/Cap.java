package cn.jifenbu.catalogue.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How often (`times`) or how much (`points`) a household may claim in a period; 0 means no limit of that sort.
public record Cap(int times, int points, Period period) {

    public enum Period {
        DAY, WEEK, MONTH, QUARTER, YEAR, EVENT, LIFETIME
    }

    /// First day of the period the deed falls in; weeks begin on Monday.
    public LocalDate from(LocalDate deed) {
        return switch (period) {
            case DAY -> deed;
            case WEEK -> deed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> deed.withDayOfMonth(1);
            case QUARTER -> deed.withDayOfMonth(1).withMonth((deed.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> deed.withDayOfYear(1);
            case EVENT, LIFETIME -> LocalDate.of(2000, 1, 1);
        };
    }

    /// Last day of the period.
    public LocalDate until(LocalDate deed) {
        return switch (period) {
            case DAY -> deed;
            case WEEK -> from(deed).plusDays(6);
            case MONTH -> deed.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> from(deed).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> deed.with(TemporalAdjusters.lastDayOfYear());
            case EVENT, LIFETIME -> LocalDate.of(9999, 12, 31);
        };
    }

    public String inWords() {
        return switch (period) {
            case DAY -> "每天";
            case WEEK -> "每周";
            case MONTH -> "每月";
            case QUARTER -> "每季度";
            case YEAR -> "每年";
            case EVENT -> "每处每次";
            case LIFETIME -> "一共";
        };
    }
}
