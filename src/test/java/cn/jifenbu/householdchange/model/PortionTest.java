package cn.jifenbu.householdchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionTest {

    private static final Portion WHOLE = new Portion(41, new TreeMap<>(Map.of(2025, 11L, 2026, -3L)));

    @Test
    void fractionsStayWhereTheyWere() {
        assertThat(WHOLE.perHead(1, 4)).isEqualTo(new Portion(10, new TreeMap<>(Map.of(2025, 2L))));
        assertThat(WHOLE.perHead(3, 4)).isEqualTo(new Portion(30, new TreeMap<>(Map.of(2025, 8L, 2026, -2L))));
    }

    @Test
    void whatWasAgreedTakesThePlaceOfThePointsOnly() {
        assertThat(WHOLE.perHead(1, 4).withPoints(7)).isEqualTo(new Portion(7, new TreeMap<>(Map.of(2025, 2L))));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 4", "-1, 4"})
    void somebodyGoesAndSomebodyStays(int heads, int all) {
        assertThatThrownBy(() -> WHOLE.perHead(heads, all)).isInstanceOf(IllegalArgumentException.class);
    }
}
