package cn.jifenbu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// A provider of single sign-on with real RS256 keys. Whoever asks for `/authorize` adds `&as=SUBJECT` and, for what goes
/// wrong, `&trouble=`: the answer is the code alone. A code is good once, with its own verifier.
public class OidcStub implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "jifenbu-test";
    private static final String SECRET = "a-secret-of-the-test-provider";
    private static final String BACK = "http://localhost/admin/login";

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey foreignKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    public OidcStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            key = RsaJwkGenerator.generateJwk(2048);
            foreignKey = RsaJwkGenerator.generateJwk(2048);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        key.setKeyId("k1");
        foreignKey.setKeyId("k1");
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys"}""".formatted(url())));
        server.createContext("/keys", call -> answer(call, 200, new JsonWebKeySet(key).toJson()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("jifenbu.oidc.issuer", url(), "jifenbu.oidc.client-id", CLIENT, "jifenbu.oidc.client-secret", SECRET,
                "jifenbu.oidc.redirect-uri", BACK);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = form(call.getRequestURI().getRawQuery());
        boolean right = CLIENT.equals(asked.get("client_id")) && BACK.equals(asked.get("redirect_uri"))
                && "code".equals(asked.get("response_type")) && "S256".equals(asked.get("code_challenge_method"));
        var code = UUID.randomUUID().toString();
        if (right) codes.put(code, asked);
        answer(call, right ? 200 : 400, code);
    }

    private void token(HttpExchange call) throws IOException {
        var sent = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var us = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        if (!us.equals(call.getRequestHeaders().getFirst("Authorization"))) answer(call, 401, "{\"error\":\"invalid_client\"}");
        else
            if (asked == null || !challenge(sent.get("code_verifier")).equals(asked.get("code_challenge")))
                answer(call, 400, "{\"error\":\"invalid_grant\"}");
            else
                if ("500".equals(asked.get("trouble"))) answer(call, 500, "{}");
                else
                    answer(call, 200,
                            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}".formatted(sign(asked)));
    }

    private String sign(Map<String, String> asked) {
        var trouble = asked.getOrDefault("trouble", "");
        var claims = new JwtClaims();
        claims.setIssuer(trouble.equals("issuer") ? "https://elsewhere.example.cn" : url());
        claims.setAudience(trouble.equals("audience") ? "another-client" : CLIENT);
        if (trouble.equals("party")) claims.setClaim("azp", "another-client");
        if (!trouble.equals("nobody")) claims.setSubject(asked.get("as"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(trouble.equals("expired") ? -5 : 5);
        if (!trouble.equals("no-nonce")) claims.setClaim("nonce", trouble.equals("nonce") ? "another" : asked.get("nonce"));
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(trouble.equals("kid") ? "k2" : "k1");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(trouble.equals("key") ? foreignKey.getPrivateKey() : key.getPrivateKey());
        if (trouble.equals("secret")) { // signed with what everybody can read
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            token.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        }
        if (trouble.equals("none")) {
            token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            token.setKey(null);
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&")).map(p -> p.split("=", 2)).collect(Collectors.toMap(p -> p[0],
                p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
