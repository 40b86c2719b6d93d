package cn.jifenbu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCodeTest {

    @ParameterizedTest
    @CsvSource({"'042317', 042317", "' 042 317 ', 042317", "'０４２３１７', 042317", "'042-317', 042317", "'042—317', 042317",
            "'042　317', 042317", "'04a317', 04a317", "'', ''"})
    void figuresAreFoundInWhatPeopleType(String typed, String digits) {
        assertThat(TypedCode.digits(typed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"'1-001', 1-001", "'１－００１', 1-001", "' 1 — 001', 1-001", "'1–001', 1-001", "'一组-3', 一组-3"})
    void aHouseholdsCodeHasPlainFiguresAndDashes(String typed, String code) {
        assertThat(TypedCode.household(typed)).isEqualTo(code);
    }
}
