package cn.jifenbu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "蝶·榜略, 蝶·*", "𠮷野, 𠮷*", "欧阳修, 欧*"})
    void namesKeepTheFamilyName(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void numbersKeepTheirEnds() {
        assertThat(Masking.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masking.idNumber("50024319700101123X")).isEqualTo("500***********123X");
        assertThat(Masking.bankAccount("6217003810012345678")).isEqualTo("6217***********5678");
        assertThat(Masking.phone("12345")).isEqualTo("*****");
    }

    @ParameterizedTest
    @CsvSource({"电话13812341234。, 电话138****1234。", "+8613812341234, +86138****1234", "卡 6217003810012345678, 卡 6217********5678",
            "证 50024319700101123X 号, 证 500***********X 号"})
    void numbersInsideATextAreFound(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"村 500243999201", "户 201-01-001", "id 6f1c13812341234abc", "时间 1772676000000",
            "019ab138-1234-7123-8123-412345678901"})
    void whatIsNobodysNumberStays(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }
}
