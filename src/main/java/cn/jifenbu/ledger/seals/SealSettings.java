package cn.jifenbu.ledger.seals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Seals: what closes each day of the ledger, signed with a key and copied to a file outside the database.
@ConfigMapping(prefix = "jifenbu.seal")
public interface SealSettings {

    /// The file that each seal is added to; kept where whoever can change the database cannot.
    @WithDefault("${jifenbu.home}/seals.ndjson")
    Path file();

    /// `Ed25519`, or `SM2` where national cryptography is asked for.
    @WithDefault("Ed25519")
    String algorithm();

    /// The key that signs, PKCS#8 in PEM.
    @WithDefault("${jifenbu.home}/seal.key")
    Optional<Path> keyFile();

    /// Whether the first start makes a key that is missing.
    @WithDefault("true")
    boolean keyMadeHere();

    /// Whether a service without a key refuses to start, rather than to seal.
    @WithDefault("true")
    boolean checkAtStart();

    /// Fingerprints of the keys that may have signed seals, past and present: at least the first 16 hex digits of the SHA-256
    /// of the public key. With them a seal by another key is a fault of `verify`.
    Optional<List<String>> knownKeys();

    /// The id of the installation whose seals count. With it a database that calls itself otherwise is a fault of `verify`.
    Optional<UUID> installation();
}
