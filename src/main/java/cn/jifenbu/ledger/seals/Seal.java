package cn.jifenbu.ledger.seals;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// A seal (封存) as the API shows it: hashes in hex, key (SubjectPublicKeyInfo) and signature in Base64. `code` is the beginning
/// of the hash in groups of four: what is printed for people and copied by hand.
public record Seal(long sealNo, long firstEntryNo, long lastEntryNo, String root, String prevHash, SealTrigger occasion,
        Instant sealedAt, String algorithm, String keyId, String publicKey, String hash, String signature, String code) {

    public static Seal of(SealRow r) {
        var hash = HexFormat.of().formatHex(r.hash);
        return new Seal(r.sealNo, r.firstEntryNo, r.lastEntryNo, HexFormat.of().formatHex(r.root),
                HexFormat.of().formatHex(r.prevHash), SealTrigger.valueOf(r.occasion), r.sealedAt, r.algorithm, r.keyId,
                Base64.getEncoder().encodeToString(r.publicKey), hash, Base64.getEncoder().encodeToString(r.signature),
                code(hash));
    }

    /// 20 hex digits: nobody finds a second seal with the same.
    public static String code(String hash) {
        return hash.substring(0, 20).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
