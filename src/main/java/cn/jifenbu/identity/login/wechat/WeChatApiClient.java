package cn.jifenbu.identity.login.wechat;

import cn.jifenbu.identity.login.wechat.WeChatHttpClient.Answer;
import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.IdentityRefusal.WeChatUnavailable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.SystemClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Speaks to WeChat's servers. The session_key that comes with an openid is dropped at once: phone numbers have a code of their
/// own, so nothing here needs it. The access token is WeChat's "stable" one, which several replicas can hold at a time.
@ApplicationScoped
class WeChatApiClient implements WeChatApi {

    private static final Logger LOG = Logger.getLogger(WeChatApiClient.class);
    /// Renewed a little before WeChat forgets it.
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Optional<String> appId;
    private final Optional<String> secret;
    private final WeChatHttpClient http;
    private String token;
    private Instant tokenUntil = Instant.EPOCH;

    WeChatApiClient(WeChatSettings settings, ObjectMapper json) {
        this.appId = settings.appId();
        this.secret = settings.secret();
        this.http = new WeChatHttpClient(settings.url(), settings.timeout(), json);
    }

    @Override
    public String openid(String loginCode) {
        requireSetUp();
        var answer = http.get("/sns/jscode2session", Map.of("appid", appId.orElseThrow(), "secret", secret.orElseThrow(),
                "js_code", loginCode, "grant_type", "authorization_code"));
        requireSuccess(answer, "code2Session");
        return answer.text("openid").orElseThrow(() -> unavailable("code2Session", "no openid"));
    }

    @Override
    public String phone(String phoneCode) {
        requireSetUp();
        var answer = askForPhone(phoneCode);
        if (answer.tokenIsDead()) {
            forget();
            answer = askForPhone(phoneCode);
        }
        requireSuccess(answer, "getPhoneNumber");
        return answer.text("phone_info", "purePhoneNumber").orElseThrow(() -> unavailable("getPhoneNumber", "no number"));
    }

    private Answer askForPhone(String code) {
        return http.post("/wxa/business/getuserphonenumber?access_token=" + accessToken(), Map.of("code", code));
    }

    private synchronized String accessToken() {
        if (SystemClock.now().isBefore(tokenUntil)) return token;
        var answer = http.post("/cgi-bin/stable_token", Map.of("grant_type", "client_credential", "appid", appId.orElseThrow(),
                "secret", secret.orElseThrow()));
        if (answer.error() != 0) throw unavailable("stable_token", "errcode " + answer.error());
        token = answer.text("access_token").orElseThrow(() -> unavailable("stable_token", "no token"));
        tokenUntil = SystemClock.now().plusSeconds(answer.number("expires_in")).minus(EARLY);
        return token;
    }

    private synchronized void forget() {
        tokenUntil = Instant.EPOCH;
    }

    /// The caller's fault: the code is wrong (40029), was used (40163), or WeChat holds its user for risky (40226).
    private static void requireSuccess(Answer answer, String what) {
        switch (answer.error()) {
            case 0 -> {}
            case 40029, 40163, 40226 -> throw new RefusedException(new WeChatCodeRefused());
            default -> throw unavailable(what, "errcode " + answer.error());
        }
    }

    private void requireSetUp() {
        if (appId.isEmpty() || secret.isEmpty()) throw new RefusedException(new WeChatCodeRefused());
    }

    /// Never with the address: it holds our secret and the user's code.
    static RefusedException unavailable(String what, String why) {
        LOG.warnf("WeChat %s failed: %s", what, why);
        return new RefusedException(new WeChatUnavailable());
    }
}
