package cn.jifenbu.claims.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormNumberTest {

    @Test
    void aNumberIsReadBackAsItWasPrinted() {
        for (long no = 1; no < 2_000_000; no += 997) {
            assertThat(FormNumber.parse(new FormNumber(no).toString())).contains(new FormNumber(no));
            assertThat(FormNumber.parse(" " + new FormNumber(no).toString().replace("-", "") + " "))
                    .contains(new FormNumber(no));
        }
    }

    @Test
    void everyWrongDigitAndEveryPairChangedRoundIsNoticed() {
        var right = new FormNumber(123_456).toString();
        for (int at = 0; at < right.length(); at++) {
            if (right.charAt(at) == '-') continue;
            for (char digit = '0'; digit <= '9'; digit++) {
                var wrong = right.substring(0, at) + digit + right.substring(at + 1);
                if (!wrong.equals(right)) assertThat(FormNumber.parse(wrong)).as(wrong).isEmpty();
            }
        }
        assertThat(FormNumber.parse("213456" + right.substring(6))).isEmpty();
        assertThat(FormNumber.parse("一二三")).isEmpty();
        assertThat(FormNumber.parse("000000-98")).isEmpty();
    }
}
