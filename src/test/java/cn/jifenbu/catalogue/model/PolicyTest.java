package cn.jifenbu.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    @Test
    void deedsOfAYearAreTakenUntilThePolicysDayInTheNext() {
        var policy = Policy.byDefault(SINCE, "〔2020〕1号");
        assertThat(policy.lastEntryDay(2025)).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(policy.earliestDeed(LocalDate.of(2026, 1, 15))).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(policy.earliestDeed(LocalDate.of(2026, 1, 16))).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(policy.earliestDeed(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void byDefaultTheLateWindowTheReviewTheNoticeAndTheFreezeFitEachOther() {
        var policy = Policy.byDefault(SINCE, "〔2020〕1号");
        assertThat(policy.earliestFreeze(2025)).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(policy.freezesInTime()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void aNoticeHangsThreeToSevenDays(int days) {
        assertThatThrownBy(() -> new Policy(SINCE, "", days, 20, MonthDay.of(1, 15), 7, 500, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void theRateIsAPartOfTheIncome(int rate) {
        assertThatThrownBy(() -> new Policy(SINCE, "", 5, 20, MonthDay.of(1, 15), 7, rate, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
