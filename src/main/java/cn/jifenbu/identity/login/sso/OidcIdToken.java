package cn.jifenbu.identity.login.sso;

import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/// What must be true of an ID token: signed by one of the provider's published keys, made by this issuer, for us, not expired,
/// and answering this very attempt.
record OidcIdToken(String issuer, String audience, String nonce, Optional<String> acr) {

    /// How far two machines' clocks may be apart.
    private static final int SKEW_SECONDS = 60;
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /// The subject, or empty when anything is wrong.
    Optional<String> subject(String token, String publishedKeys) {
        try {
            var claims = consumer(publishedKeys).processToClaims(token);
            return answersUs(claims) ? Optional.of(claims.getSubject()) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException | JoseException wrong) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(String publishedKeys) throws JoseException {
        var keys = new JwksVerificationKeyResolver(new JsonWebKeySet(publishedKeys).getJsonWebKeys());
        return new JwtConsumerBuilder().setVerificationKeyResolver(keys).setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(issuer).setExpectedAudience(audience).setRequireSubject().setRequireExpirationTime()
                .setRequireIssuedAt().setAllowedClockSkewInSeconds(SKEW_SECONDS).build();
    }

    private boolean answersUs(JwtClaims claims) throws MalformedClaimException {
        if (!nonce.equals(claims.getStringClaimValue("nonce"))) return false;
        var party = claims.getStringClaimValue("azp");
        if (party != null ? !party.equals(audience) : claims.getAudience().size() > 1) return false;
        return acr.isEmpty() || acr.get().equals(claims.getStringClaimValue("acr"));
    }
}
