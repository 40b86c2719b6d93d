package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search that finds nothing in the demo year finds what is there.
class NumbersOfPeopleTest {

    @ParameterizedTest
    @ValueSource(strings = {"13787654321", "电话13787654321。", "\"phone\":\"13787654321\"", "<t>13787654321</t>",
            "11010519491231002X", "11010519491231002x,", "6217003810012345678", "=6217003810012345678;"})
    void aPlantedNumberIsFound(String text) {
        assertThat(NumbersOfPeople.in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"137****4321", "110***********X", "500243999201", "110105194912310021", "2025-12-31T00:00:00Z",
            "c13787654321f", "3f2504e0-4f89-11d3-9a0c-13787654321a", "137876543210"})
    void whatOnlyLooksLikeOneIsNot(String text) {
        assertThat(NumbersOfPeople.in(text)).isEmpty();
    }
}
