package cn.jifenbu.identity.login.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/// What a larger app says in a launch token: this is our user `subject`, with this phone, now.
///
/// @param id unique among the partner's tokens
/// @param until after this moment it is worth nothing anyway
record LaunchToken(String partner, String subject, String phone, String id, Instant until) {

    private static final Duration LIFE = Duration.ofSeconds(120);
    /// How far two machines' clocks may be apart.
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST = 255;

    /// Empty when anything is wrong: who signed it, for whom, when, or what is missing.
    static Optional<LaunchToken> read(String token, String audience, Instant now,
            Function<String, Optional<LaunchKeys.PartnerKey>> keys) {
        try {
            if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature signed)) return Optional.empty();
            var kid = signed.getKeyIdHeaderValue();
            var key = kid == null ? Optional.<LaunchKeys.PartnerKey>empty() : keys.apply(kid);
            return key.isEmpty() ? Optional.empty() : of(claims(token, audience, key.get()), key.get().partner(), now);
        } catch (JoseException | InvalidJwtException | MalformedClaimException wrong) {
            return Optional.empty();
        }
    }

    private static JwtClaims claims(String token, String audience, LaunchKeys.PartnerKey key) throws InvalidJwtException {
        return new JwtConsumerBuilder().setVerificationKey(key.key())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm()))
                .setExpectedIssuer(key.partner()).setExpectedAudience(audience).setRequireSubject().setRequireJwtId()
                .setRequireIssuedAt().setRequireExpirationTime().setAllowedClockSkewInSeconds((int) SKEW.toSeconds()).build()
                .processToClaims(token);
    }

    private static Optional<LaunchToken> of(JwtClaims claims, String partner, Instant now) throws MalformedClaimException {
        var issued = Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        var until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        var phone = claims.getStringClaimValue("phone");
        boolean longLived = until.isAfter(issued.plus(LIFE)) || issued.isAfter(now.plus(SKEW));
        boolean named = phone != null && phone.matches("1[3-9][0-9]{9}") && fits(claims.getSubject())
                && fits(claims.getJwtId());
        if (longLived || !named) return Optional.empty();
        return Optional.of(new LaunchToken(partner, claims.getSubject(), phone, claims.getJwtId(), until.plus(SKEW)));
    }

    private static boolean fits(String value) {
        return !value.isBlank() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "LaunchToken[" + partner + "]";
    }
}
