package cn.jifenbu.identity.login.wechat;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.IdentityRefusal.WeChatUnavailable;
import cn.jifenbu.testing.Settings;
import cn.jifenbu.testing.WeChatStub;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real client against a server that speaks WeChat's JSON.
class WeChatApiClientTest {

    WeChatStub stub;
    WeChatApiClient client;

    @BeforeEach
    void begin() {
        stub = new WeChatStub();
        stub.start();
        client = client(WeChatStub.SECRET, stub.url());
    }

    @AfterEach
    void end() {
        stub.stop();
    }

    private static WeChatApiClient client(String secret, String url) {
        return new WeChatApiClient(Settings.of(WeChatSettings.class, Map.of("app-id", WeChatStub.APP, "secret",
                secret == null ? "" : secret, "url", url, "timeout", "0.5s")), new ObjectMapper());
    }

    @Test
    void aCodeLeadsToItsUserOnce() {
        assertThat(client.openid("ok-anna")).isEqualTo("oanna");
        assertRefused(WeChatCodeRefused.class, () -> client.openid("ok-anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"used-1", "invalid-1", "risky-1"})
    void aCodeThatWeChatRefusesIsTheCallersFault(String code) {
        assertRefused(WeChatCodeRefused.class, () -> client.openid(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit-1", "slow-1", "html-1", "500-1", "busy-9-1"})
    void whatWeChatCannotDoNowIsNotTheCallersFault(String code) {
        assertRefused(WeChatUnavailable.class, () -> client.openid(code));
    }

    /// A lost answer may have used the code up; busy and unreachable have not.
    @Test
    void triesAgainOnlyWhereThatCannotUseACodeUp() {
        assertThat(client.openid("busy-2-anna")).isEqualTo("oanna");
        assertThat(stub.calls()).isEqualTo(3);
        assertRefused(WeChatUnavailable.class, () -> client.openid("slow-1"));
        assertThat(stub.calls()).isEqualTo(4);
        stub.stop();
        assertRefused(WeChatUnavailable.class, () -> client.openid("ok-berta"));
    }

    @Test
    void theAccessTokenIsAskedForOnceAndAgainWhenItIsDead() {
        assertThat(client.phone("phone-13800001234")).isEqualTo("13800001234");
        assertThat(client.phone("phone-13800001235")).isEqualTo("13800001235");
        assertThat(stub.tokensGivenOut()).isEqualTo(1);
        stub.forgetToken();
        assertThat(client.phone("phone-13800001236")).isEqualTo("13800001236");
        assertRefused(WeChatCodeRefused.class, () -> client.phone("phone-13800001236"));
    }

    @Test
    void withoutItsSecretNobodyLogsInAndAWrongOneIsNotTheCallersFault() {
        assertRefused(WeChatCodeRefused.class, () -> client(null, stub.url()).openid("ok-carla"));
        assertRefused(WeChatUnavailable.class, () -> client("wrong", stub.url()).openid("ok-carla"));
        assertRefused(WeChatUnavailable.class, () -> client("wrong", stub.url()).phone("phone-13800001234"));
    }
}
