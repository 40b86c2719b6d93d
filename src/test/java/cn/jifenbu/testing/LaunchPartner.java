package cn.jifenbu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Two larger apps: `xian-app` with an Ed25519 key `xian-1`, of which the service has the public half, and `zhen-app` with a
/// secret `zhen-1` that both have. `foreign-1` is known to nobody.
public class LaunchPartner implements QuarkusTestResourceLifecycleManager {

    public static final String AUDIENCE = "jifen.test";
    private static final Path SERVICE = Path.of("target/test-home/launch-keys.json");
    private static final Path OWN = Path.of("target/test-home/launch-keys-of-partners.json");

    @Override
    public Map<String, String> start() {
        try {
            var xian = named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "xian-1", "xian-app");
            var zhen = named(OctJwkGenerator.generateJwk(256), "zhen-1", "zhen-app");
            var foreign = named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "foreign-1",
                    "foreign-app");
            Files.createDirectories(SERVICE.getParent());
            Files.writeString(OWN, new JsonWebKeySet(List.of(xian, zhen, foreign)).toJson(OutputControlLevel.INCLUDE_PRIVATE));
            var known = new JsonWebKeySet(xian).toJson(OutputControlLevel.PUBLIC_ONLY);
            var secret = zhen.toJson(OutputControlLevel.INCLUDE_SYMMETRIC);
            Files.writeString(SERVICE, known.replace("]}", "," + secret + "]}"));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("jifenbu.launch.audience", AUDIENCE, "jifenbu.launch.key-file", SERVICE.toString());
    }

    @Override
    public void stop() {}

    private static JsonWebKey named(JsonWebKey key, String kid, String partner) {
        key.setKeyId(kid);
        key.setOtherParameter("partner", partner);
        return key;
    }

    /// What a partner puts into a token for its user, good for a minute.
    public static JwtClaims claims(String partner, String subject, String phone) {
        var claims = new JwtClaims();
        claims.setIssuer(partner);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("phone", phone);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 60));
        return claims;
    }

    public static String sign(JwtClaims claims, String kid) {
        return sign(claims, kid, kid);
    }

    /// @param said the key id that the token names, perhaps not the one it is signed with
    public static String sign(JwtClaims claims, String kid, String said) {
        try {
            var key = new JsonWebKeySet(Files.readString(OWN)).findJsonWebKey(kid, null, null, null);
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKeyIdHeaderValue(said);
            token.setAlgorithmHeaderValue(key instanceof OctetSequenceJsonWebKey ? "HS256" : "EdDSA");
            token.setKey(key instanceof PublicJsonWebKey pair ? pair.getPrivateKey() : key.getKey());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
