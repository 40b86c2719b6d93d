package cn.jifenbu.shop.model;

import java.time.LocalDate;
import java.util.List;

/// The days on which points may be exchanged: always, or on fixed market days. `days` are days of the month (1 to 31) or
/// of the week (1 Monday to 7 Sunday); a 31st is left out in shorter months.
public record ExchangeWindow(ExchangeWindowKind kind, List<Integer> days) {

    public static final ExchangeWindow ALWAYS = new ExchangeWindow(ExchangeWindowKind.ALWAYS, List.of());
    /// No day of the month is further away.
    private static final int LONGEST_WAIT = 62;

    public enum ExchangeWindowKind {
        ALWAYS, DAYS_OF_MONTH, WEEKDAYS;

        int last() {
            return switch (this) {
                case ALWAYS -> 0;
                case DAYS_OF_MONTH -> 31;
                case WEEKDAYS -> 7;
            };
        }
    }

    public ExchangeWindow {
        days = days.stream().distinct().sorted().toList();
        if (!fits(kind, days)) throw new IllegalArgumentException(kind + " " + days);
    }

    public static boolean fits(ExchangeWindowKind kind, List<Integer> days) {
        return (kind == ExchangeWindowKind.ALWAYS) == days.isEmpty() && days.stream().allMatch(d -> d >= 1 && d <= kind.last());
    }

    public boolean covers(LocalDate day) {
        return switch (kind) {
            case ALWAYS -> true;
            case DAYS_OF_MONTH -> days.contains(day.getDayOfMonth());
            case WEEKDAYS -> days.contains(day.getDayOfWeek().getValue());
        };
    }

    /// The first day from `day` on that is in the window.
    public LocalDate next(LocalDate day) {
        return day.datesUntil(day.plusDays(LONGEST_WAIT)).filter(this::covers).findFirst().orElseThrow();
    }
}
