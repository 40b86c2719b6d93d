package cn.jifenbu.identity.login.sso;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnOff;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnavailable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcProviderTest {

    private static OidcProvider provider(String issuer) {
        return new OidcProvider(Optional.ofNullable(issuer), Optional.of("us"), Optional.empty(), Optional.of("http://back"),
                Optional.empty(), Duration.ofMillis(500), new ObjectMapper());
    }

    @Test
    void withoutAnIssuerItIsOff() {
        var off = provider(null);
        assertThat(off.isOn()).isFalse();
        assertRefused(SingleSignOnOff.class, () -> off.loginAddress("s", "n", "v"));
        assertRefused(SingleSignOnOff.class, () -> off.subject("c", "v", "n"));
        assertRefused(SingleSignOnOff.class, () -> off.hashOf("x"));
    }

    /// Nobody listens, no encryption, no address: each is a sentence and no fault of the person's.
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://sso.example.cn", "file:///etc", "nothing at all"})
    void aProviderThatCannotBeAskedIsUnavailable(String issuer) {
        assertRefused(SingleSignOnUnavailable.class, () -> provider(issuer).loginAddress("s", "n", "v"));
    }
}
