package cn.jifenbu.identity.login.sso;

import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnOff;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnRefused;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnavailable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.FaultName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// The county's own log-in, spoken to as OpenID Connect has it: code flow with PKCE. Its addresses and keys are asked for anew
/// at each log-in, so that a changed key needs nobody here. Off without `jifenbu.oidc.issuer`.
@ApplicationScoped
public class OidcProvider {

    private static final Logger LOG = Logger.getLogger(OidcProvider.class);

    private final Optional<String> issuer;
    private final Optional<String> clientId;
    private final Optional<String> secret;
    private final Optional<String> redirect;
    private final Optional<String> acr;
    private final OidcHttpClient http;

    OidcProvider(OidcSettings settings, ObjectMapper json) {
        this.issuer = settings.issuer();
        this.clientId = settings.clientId();
        this.secret = settings.clientSecret();
        this.redirect = settings.redirectUri();
        this.acr = settings.acr();
        this.http = new OidcHttpClient(settings.timeout(), json);
    }

    boolean isOn() {
        return issuer.isPresent() && clientId.isPresent() && redirect.isPresent();
    }

    /// The provider is asked for a second factor (`jifenbu.oidc.acr`) and says of each log-in that there was one.
    boolean vouchesForSecondFactor() {
        return acr.isPresent();
    }

    /// What is kept of somebody's name over there.
    public byte[] hashOf(String subject) {
        requireOn();
        return Tokens.hash(issuer.orElseThrow() + "\n" + subject);
    }

    String loginAddress(String state, String nonce, String verifier) {
        requireOn();
        var ask = new TreeMap<>(Map.of("response_type", "code", "scope", "openid", "client_id", clientId.orElseThrow(),
                "redirect_uri", redirect.orElseThrow(), "state", state, "nonce", nonce, "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(verifier))));
        acr.ifPresent(wanted -> ask.put("acr_values", wanted));
        var login = text(discover(), "authorization_endpoint");
        return login + (login.contains("?") ? "&" : "?") + OidcHttpClient.encoded(ask);
    }

    /// @throws RefusedException SingleSignOnRefused for a used or foreign code and a token that is wrong in any way,
    /// SingleSignOnUnavailable
    String subject(String code, String verifier, String nonce) {
        requireOn();
        var about = discover();
        var token = exchange(text(about, "token_endpoint"), code, verifier);
        var keys = fetch(text(about, "jwks_uri"), "keys").toString();
        return new OidcIdToken(issuer.orElseThrow(), clientId.orElseThrow(), nonce, acr).subject(token, keys)
                .orElseThrow(() -> new RefusedException(new SingleSignOnRefused()));
    }

    private String exchange(String address, String code, String verifier) {
        var form = new TreeMap<>(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier,
                "redirect_uri", redirect.orElseThrow()));
        if (secret.isEmpty()) form.put("client_id", clientId.orElseThrow());
        try {
            var answer = http.post(address, form, secret.map(s -> basic(clientId.orElseThrow(), s)).orElse(null));
            if (answer.status() == 400) throw new RefusedException(new SingleSignOnRefused());
            if (answer.status() != 200) throw unavailable("token", "status " + answer.status());
            return text(answer.body(), "id_token");
        } catch (IOException lost) {
            throw unavailable("token", FaultName.of(lost));
        }
    }

    private JsonNode discover() {
        var about = fetch(issuer.orElseThrow().replaceAll("/$", "") + "/.well-known/openid-configuration", "discovery");
        if (!issuer.orElseThrow().equals(text(about, "issuer"))) throw unavailable("discovery", "another issuer");
        return about;
    }

    private JsonNode fetch(String address, String what) {
        try {
            var answer = http.get(address);
            if (answer.status() != 200) throw unavailable(what, "status " + answer.status());
            return answer.body();
        } catch (IOException lost) {
            throw unavailable(what, FaultName.of(lost));
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name).asText("");
        if (value.isEmpty()) throw unavailable(name, "missing");
        return value;
    }

    private static String basic(String id, String secret) {
        var both = URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private void requireOn() {
        if (!isOn()) throw new RefusedException(new SingleSignOnOff());
    }

    /// Never with what was sent or answered: there are codes, secrets and tokens in it.
    private static RefusedException unavailable(String what, String why) {
        LOG.warnf("single sign-on: %s failed: %s", what, why);
        return new RefusedException(new SingleSignOnUnavailable());
    }
}
