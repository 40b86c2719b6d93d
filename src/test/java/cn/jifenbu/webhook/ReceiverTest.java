package cn.jifenbu.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.WebhookAddressRefused;
import cn.jifenbu.refusal.WebhookRefusal.WebhookHostUnknown;
import cn.jifenbu.refusal.WebhookRefusal.WebhookNeedsHttps;
import cn.jifenbu.refusal.WebhookRefusal.WebhookUrlInvalid;
import cn.jifenbu.testing.Settings;
import cn.jifenbu.webhook.model.DeliveryResult.Failure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As production has it.
class ReceiverTest {

    private final Receiver production = new Receiver(settings("false"));
    private final Receiver intranet = new Receiver(settings("true"));

    private static WebhookSettings settings(String privateReceivers) {
        return Settings.of(WebhookSettings.class, Map.of("loopback-receivers", "false", "private-receivers", privateReceivers));
    }

    private static Refusal refusal(Receiver receiver, String url) {
        return catchThrowableOfType(RefusedException.class, () -> receiver.require(url)).refusal();
    }

    @Test
    void productionTakesHttpsOnlyAndNothingInside() {
        assertThat(refusal(production, "http://127.0.0.1/")).isEqualTo(new WebhookNeedsHttps());
        assertThat(refusal(production, "https://127.0.0.1/")).isEqualTo(new WebhookAddressRefused("127.0.0.1"));
        assertThat(refusal(production, "https://localhost/")).isEqualTo(new WebhookAddressRefused("localhost"));
        assertThat(refusal(production, "https://192.168.1.9/")).isEqualTo(new WebhookAddressRefused("192.168.1.9"));
        assertThat(production.require("https://8.8.8.8/x")).hasPath("/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x/", "x", "", "https:", "https:///x", "https://", "ftp://8.8.8.8/", "https://u@8.8.8.8/",
            "https://8.8.8.8:0/", "https://8.8.8.8:70000/", "https://8.8.8.8/#a", "https://8.8.8.8/\u0000",
            "https://村.example/", "https://%/", "https://[::1", "https://a..b/", "javascript:alert(1)", "https:8.8.8.8"})
    void whatIsNoAddressIsRefused(String url) {
        assertThat(refusal(production, url)).isInstanceOfAny(WebhookUrlInvalid.class, WebhookHostUnknown.class);
    }

    @Test
    void anIntranetIsOpenedByItsSettingAndForHttpsOnly() {
        assertThat(intranet.require("https://192.168.1.9/")).hasHost("192.168.1.9");
        assertThat(refusal(intranet, "http://192.168.1.9/")).isEqualTo(new WebhookNeedsHttps());
        assertThat(refusal(intranet, "https://169.254.169.254/")).isEqualTo(new WebhookAddressRefused("169.254.169.254"));
    }

    /// Saved while the name led outside, or before the setting was taken back.
    @Test
    void theAddressIsJudgedAgainAtEachSending() {
        try (var inside = new TestReceiver()) {
            var post = new WebhookHttpClient(production, settings("false"));
            var answer = post.post(URI.create(inside.url()), Map.of(), new byte[0]);
            assertThat(answer.error()).isEqualTo(Failure.ADDRESS_REFUSED);
            assertThat(inside.got).isEmpty();
        }
    }
}
