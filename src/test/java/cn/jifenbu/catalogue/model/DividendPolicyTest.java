package cn.jifenbu.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.shared.Fen;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DividendPolicyTest {

    /// 5 % unless a sum is fixed; then at least the floor and at most the ceiling.
    @ParameterizedTest
    @CsvSource({"1000,,,,50", "19,,,,0", "1000,70,,,70", "1000,,80,,80", "1000,,,20,20", "1000,70,,30,30", "1000,,80,90,80",
            "1000000000000000,,,,50000000000000", "1,,,,0"})
    void thePoolIsTheRateOrTheFixedSumBetweenFloorAndCeiling(long income, Long fixed, Long floor, Long ceiling, long pool) {
        assertThat(policy(YearOf.DEED, fixed, floor, ceiling).pool(new Fen(income))).isEqualTo(new Fen(pool));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(YearOf.DEED, null, 10L, 9L));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(YearOf.DEED, 0L, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(YearOf.DEED, null, -1L, null));
        assertThatIllegalArgumentException().isThrownBy(() -> DividendPolicy.of(10_001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DividendPolicy.of(500, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpiryPolicy(ExpiryPolicy.ExpiryKind.NONE, 101, MonthDay.of(1, 1), 1));
    }

    @Test
    void pointsByPostingDayStandStillAtTheEndOfTheYear() {
        assertThat(policy(YearOf.DEED, null, null, null).lastEntryDay(2025, MonthDay.of(1, 15)))
                .isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(policy(YearOf.POSTING, null, null, null).lastEntryDay(2025, MonthDay.of(1, 15)))
                .isEqualTo(LocalDate.of(2025, 12, 31));
    }

    static DividendPolicy policy(YearOf year, Long fixed, Long floor, Long ceiling) {
        var d = DividendPolicy.DEFAULT;
        return new DividendPolicy(d.base(), year, 500, fixed, floor, ceiling, 1, d.negative(), 0, d.prepareOn(), d.freezeOn(),
                365, d.clearing());
    }
}
