package cn.jifenbu.shop.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.shop.model.ExchangeWindow.ExchangeWindowKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeWindowTest {

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-01-31", "2026-02-01, 2026-03-31", "2026-04-01, 2026-05-31"})
    void the31stIsLeftOutInShorterMonths(LocalDate day, LocalDate open) {
        assertThat(new ExchangeWindow(ExchangeWindowKind.DAYS_OF_MONTH, List.of(31)).next(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, 2026-11-28", "2026-11-29, 2026-12-02", "2026-12-02, 2026-12-02", "2026-12-03, 2026-12-05"})
    void marketIsOnWednesdayAndSaturday(LocalDate day, LocalDate open) {
        var market = new ExchangeWindow(ExchangeWindowKind.WEEKDAYS, List.of(6, 3, 6));
        assertThat(market.days()).containsExactly(3, 6);
        assertThat(market.next(day)).isEqualTo(open);
        assertThat(market.covers(day)).isEqualTo(day.equals(open));
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, 1", "DAYS_OF_MONTH, 0", "DAYS_OF_MONTH, 32", "WEEKDAYS, 0", "WEEKDAYS, 8"})
    void aDayThatDoesNotExistIsNoWindow(ExchangeWindowKind kind, int day) {
        assertThatThrownBy(() -> new ExchangeWindow(kind, List.of(day))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoComesOnAnotherDayIsToldTheNext() {
        var policy = new ShopPolicy(LocalDate.EPOCH, "", new ExchangeWindow(ExchangeWindowKind.DAYS_OF_MONTH, List.of(5, 20)),
                false, false);
        policy.requireOpen(LocalDate.of(2026, 3, 20));
        assertRefused(new OutsideExchangeWindow(LocalDate.of(2026, 4, 5)), () -> policy.requireOpen(LocalDate.of(2026, 3, 21)));
    }
}
