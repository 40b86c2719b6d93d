package cn.jifenbu.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

    @ParameterizedTest
    @CsvSource({"short-one, true", "long-enough-one, false", "aaaaaaaaaaaa, true", "my-name-is-cun1-ok, true",
            "CUN1-is-my-name-ok, true", "晒谷场上的大槐树开花了, false"})
    void saysWhatIsWrongWithIt(String wanted, boolean faulty) {
        assertThat(Password.fault(wanted, "cun1", false).isPresent()).isEqualTo(faulty);
    }

    @ParameterizedTest
    @CsvSource({"only-small-letters, true", "Small-And-Capital, false", "small-and-digit-1, false", "smallandcapital1A, false",
            "justsmallanddigits123, true"})
    void asksForAMixtureWhereTheSettingDoes(String wanted, boolean faulty) {
        assertThat(Password.fault(wanted, "cun1", true).isPresent()).isEqualTo(faulty);
        assertThat(Password.fault(wanted, "cun1", false)).isEmpty();
    }

    @Test
    void aOneTimePasswordIsLongAndNeverTheSame() {
        var one = Password.oneTime();
        assertThat(one.value()).hasSize(17).isNotEqualTo(Password.oneTime().value());
        assertThat(one.toString()).doesNotContain(one.value());
    }
}
