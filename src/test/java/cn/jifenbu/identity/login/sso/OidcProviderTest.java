package cn.jifenbu.identity.login.sso;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnOff;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnavailable;
import cn.jifenbu.testing.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcProviderTest {

    private static OidcProvider provider(String issuer) {
        return new OidcProvider(
                Settings.of(OidcSettings.class, Map.of("issuer", issuer == null ? "" : issuer, "client-id", "us",
                        "redirect-uri", "http://back", "timeout", "0.5s")),
                new ObjectMapper());
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
