package cn.jifenbu.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPeriodTest {

    @ParameterizedTest
    @CsvSource({"DAY, 2026-08-31, 2026-08-31", "MONTH, 2026-08-31, 2026-08-01", "QUARTER, 2026-01-01, 2026-01-01",
            "QUARTER, 2026-03-31, 2026-01-01", "QUARTER, 2026-04-01, 2026-04-01", "QUARTER, 2026-12-31, 2026-10-01",
            "YEAR, 2028-02-29, 2028-01-01"})
    void aLimitCountsFromTheFirstDayOfItsPeriod(LimitPeriod period, LocalDate day, LocalDate first) {
        assertThat(period.first(day)).isEqualTo(first);
    }
}
