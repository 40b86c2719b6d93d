package cn.jifenbu.identity.login.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/// Where a second factor is asked for, the provider's word for it must stand in the token.
class OidcIdTokenTest {

    private static String token(RsaJsonWebKey key, String acr) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("issuer");
        claims.setAudience("us");
        claims.setSubject("somebody");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", "n");
        if (acr != null) claims.setClaim("acr", acr);
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue("RS256");
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }

    @Test
    void theSecondFactorMustBeVouchedForWhereItIsAskedFor() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k1");
        var keys = new JsonWebKeySet(key).toJson();
        var asked = new OidcIdToken("issuer", "us", "n", Optional.of("two"));
        assertThat(asked.subject(token(key, "two"), keys)).contains("somebody");
        assertThat(asked.subject(token(key, "one"), keys)).isEmpty();
        assertThat(asked.subject(token(key, null), keys)).isEmpty();
        assertThat(asked.subject("no token", keys)).isEmpty();
        assertThat(asked.subject(token(key, "two"), "no keys")).isEmpty();
    }
}
