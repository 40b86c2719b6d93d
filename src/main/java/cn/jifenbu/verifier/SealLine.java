package cn.jifenbu.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// A seal in the plain units it is hashed in: entries `firstEntryNo`…`lastEntryNo` have the Merkle root `root`;
/// `prevHash` is the hash of the village's seal before. `installation` names the database it was made in.
public record SealLine(UUID installation, long village, long sealNo, long firstEntryNo, long lastEntryNo, byte[] root,
        byte[] prevHash, String occasion, long sealedMicros, String algorithm, String keyId, byte[] publicKey, byte[] hash,
        byte[] signature) {

    public static final byte[] START = new byte[32];
    private static final byte[] WHAT = "jifenbu seal 1".getBytes(StandardCharsets.US_ASCII);

    /// Covers everything but hash and signature: numbers as 8 bytes big-endian, words as their SHA-256, the key by its id.
    public byte[] computeHash() {
        var digest = Sha256.digest();
        var words = ByteBuffer.allocate(3 * 32).put(sha256(occasion)).put(sha256(algorithm)).put(sha256(keyId)).array();
        var numbers = ByteBuffer.allocate(16 + 5 * 8).putLong(installation.getMostSignificantBits())
                .putLong(installation.getLeastSignificantBits()).putLong(village).putLong(sealNo).putLong(firstEntryNo)
                .putLong(lastEntryNo).putLong(sealedMicros).array();
        digest.update(WHAT);
        digest.update(numbers);
        digest.update(root);
        digest.update(prevHash);
        return digest.digest(words);
    }

    /// The first 16 hex digits of the SHA-256 of the public key (SubjectPublicKeyInfo).
    public static String keyId(byte[] publicKey) {
        return HexFormat.of().formatHex(Sha256.digest().digest(publicKey), 0, 8);
    }

    public Instant sealedAt() {
        return SealText.instant(sealedMicros);
    }

    /// The beginning of the hash in groups of four, as boards print it for people.
    public String code() {
        return HexFormat.of().formatHex(hash, 0, 10).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// What is wrong with this seal by itself; null when nothing is.
    public String problem() {
        if (!Arrays.equals(hash, computeHash())) return "内容与哈希不符";
        if (!keyId.equals(keyId(publicKey))) return "公钥与钥匙编号不符";
        return Signatures.valid(algorithm, publicKey, hash, signature) ? null : "签名不对";
    }

    /// The same seal with this hash and signature.
    public SealLine signed(byte[] newHash, byte[] newSignature) {
        return new SealLine(installation, village, sealNo, firstEntryNo, lastEntryNo, root, prevHash, occasion, sealedMicros,
                algorithm, keyId, publicKey, newHash, newSignature);
    }

    private static byte[] sha256(String text) {
        MessageDigest digest = Sha256.digest();
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
