package cn.jifenbu.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTest {

    /// 2026-01-01 is a Thursday: its week begins in the old year.
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource(textBlock = """
            DAY,      2026-03-10, 2026-03-10, 2026-03-10
            WEEK,     2026-03-09, 2026-03-09, 2026-03-15
            WEEK,     2026-03-15, 2026-03-09, 2026-03-15
            WEEK,     2026-01-01, 2025-12-29, 2026-01-04
            WEEK,     2024-12-31, 2024-12-30, 2025-01-05
            MONTH,    2024-02-29, 2024-02-01, 2024-02-29
            MONTH,    2026-12-31, 2026-12-01, 2026-12-31
            QUARTER,  2026-01-01, 2026-01-01, 2026-03-31
            QUARTER,  2026-03-31, 2026-01-01, 2026-03-31
            QUARTER,  2026-04-01, 2026-04-01, 2026-06-30
            QUARTER,  2026-12-31, 2026-10-01, 2026-12-31
            YEAR,     2026-12-31, 2026-01-01, 2026-12-31
            YEAR,     2024-02-29, 2024-01-01, 2024-12-31
            EVENT,    2026-03-10, 2000-01-01, 9999-12-31
            LIFETIME, 2026-03-10, 2000-01-01, 9999-12-31
            """)
    void aPeriodBeginsAndEndsOnItsDays(Cap.Period period, LocalDate deed, LocalDate from, LocalDate until) {
        var cap = new Cap(1, 0, period);
        assertThat(cap.from(deed)).isEqualTo(from);
        assertThat(cap.until(deed)).isEqualTo(until);
    }
}
