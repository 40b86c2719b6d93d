package cn.jifenbu.identity.login.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// The secret of RFC 6238, appendix B: "12345678901234567890".
    static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Codes.at(RFC, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesTheCodesOfHalfAMinuteAgoAndAheadAndNoOthers() {
        for (int aside : new int[]{-30, 0, 30}) {
            assertThat(RFC.check(Codes.at(RFC, NOW.plusSeconds(aside)), NOW, 0)).as("%d s", aside).isPresent();
        }
        for (int aside : new int[]{-90, 90}) {
            assertThat(RFC.check(Codes.at(RFC, NOW.plusSeconds(aside)), NOW, 0)).as("%d s", aside).isEmpty();
        }
    }

    @Test
    void noCodeIsGoodTwice() {
        var step = RFC.check(Codes.at(RFC, NOW), NOW, 0).orElseThrow();
        assertThat(RFC.check(Codes.at(RFC, NOW), NOW, step)).isEmpty();
        assertThat(RFC.check(Codes.at(RFC, NOW.minusSeconds(30)), NOW, step)).isEmpty();
        assertThat(RFC.check(Codes.at(RFC, NOW.plusSeconds(30)), NOW, step)).isPresent();
    }

    @Test
    void everySecretIsAnother() {
        assertThat(Totp.generate().secret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.generate().secret());
        assertThat(Totp.generate().toString()).isEqualTo("Totp[…]");
    }
}
