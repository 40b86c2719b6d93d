package cn.jifenbu.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.IdentityRefusal.WeChatUnavailable;
import cn.jifenbu.refusal.IdentityRefusal.WrongCredentials;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes are published and written down; ErrorsTest compares all of them with the list.
class RefusalCodeTest {

    @Test
    void aRefusalIsCalledByItsNameUnlessItSaysOtherwise() {
        assertThat(new WrongCredentials().code()).isEqualTo("wrong-credentials");
        assertThat(new WeChatUnavailable().code()).isEqualTo("wechat-unavailable");
        assertThat(new RefusedException(new WeChatCodeRefused())).hasMessage("wechat-code-refused");
    }

    /// A record's part of that name would be taken for the code.
    @Test
    void noPartOfARefusalIsCalledCode() {
        var parts = Stream.of(Refusal.class.getPermittedSubclasses()).flatMap(f -> Arrays.stream(f.getPermittedSubclasses()))
                .flatMap(r -> Arrays.stream(r.getRecordComponents()));
        assertThat(parts).extracting(RecordComponent::getName).isNotEmpty().doesNotContain("code");
    }

    /// All that log-ins ever wrote down, and what the year end called by another name.
    @ParameterizedTest
    @CsvSource({"WrongCredentials,wrong-credentials", "OtpNeeded,otp-needed", "OtpWrong,otp-wrong", "LockedOut,locked-out",
            "SingleSignOnUnlinked,single-sign-on-unlinked", "no-catalogue-on,no-catalogue-on-day",
            "NoCatalogueOn,no-catalogue-on-day", "WeChatCodeRefused,wechat-code-refused",
            "nobody-earned-points,nobody-earned-points", "wechat-code-refused,wechat-code-refused", ","})
    void whatWasWrittenDownIsReadInBothSpellings(String stored, String code) {
        assertThat(StoredCode.read(stored)).isEqualTo(code);
    }
}
