package cn.jifenbu.identity.login.launch;

import cn.jifenbu.shared.FaultName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// The keys of the larger apps that may open the pages for somebody: a JSON Web Key Set in `jifenbu.launch.key-file`, each key
/// with `kid` and `partner`. Read at each use, so that a key is taken back by taking it out of the file.
@ApplicationScoped
class LaunchKeys {

    private static final Logger LOG = Logger.getLogger(LaunchKeys.class);

    private final Optional<Path> file;

    LaunchKeys(LaunchSettings settings) {
        this.file = settings.keyFile();
    }

    /// The algorithm is the key's, never the token's.
    record PartnerKey(String partner, String algorithm, Key key) {}

    boolean isOn() {
        return file.isPresent();
    }

    Optional<PartnerKey> find(String kid) {
        try {
            var keys = new JsonWebKeySet(Files.readString(file.orElseThrow())).getJsonWebKeys();
            return keys.stream().filter(k -> kid.equals(k.getKeyId())).findFirst().flatMap(LaunchKeys::of);
        } catch (IOException | JoseException unreadable) {
            LOG.errorf("launch tokens: the key file cannot be read: %s", FaultName.of(unreadable));
            return Optional.empty();
        }
    }

    private static Optional<PartnerKey> of(JsonWebKey key) {
        var partner = key.getOtherParameterValue("partner", String.class);
        if (partner == null || !partner.matches("[a-z0-9][a-z0-9.-]{0,62}")) return Optional.empty();
        return switch (key) {
            case OctetKeyPairJsonWebKey pair ->
                Optional.of(new PartnerKey(partner, AlgorithmIdentifiers.EDDSA, pair.getPublicKey()));
            case OctetSequenceJsonWebKey secret ->
                Optional.of(new PartnerKey(partner, AlgorithmIdentifiers.HMAC_SHA256, secret.getKey()));
            default -> Optional.empty();
        };
    }
}
