package cn.jifenbu.ledger.model;

import cn.jifenbu.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The hash chain: each entry's SHA-256 covers its fields, each at a fixed width, and the hash before it.
/// Words are covered by their own SHA-256, so no two different entries encode alike.
public final class HashChain {

    public static final byte[] START = new byte[32];
    public static final byte[] NO_NOTE = new byte[32];

    /// Six hashes, two ids and nine numbers.
    private static final int BYTES = 6 * 32 + 2 * 16 + 9 * 8;

    private HashChain() {}

    public static byte[] hash(byte[] previous, Entry entry) {
        var digest = Sha256.digest();
        var posting = entry.posting();
        var bytes = ByteBuffer.allocate(BYTES);
        bytes.put(previous);
        bytes.putLong(entry.village().value());
        bytes.putLong(entry.entryNo());
        put(bytes, posting.household().value());
        bytes.putLong(entry.accountSeq());
        bytes.put(sha256(digest, posting.kind().name()));
        bytes.put(sha256(digest, posting.kind().counter().name()));
        bytes.putLong(posting.points());
        bytes.putLong(posting.merit());
        bytes.putLong(posting.meritYear());
        bytes.putLong(entry.balanceAfter());
        bytes.put(sha256(digest, posting.source().kind()));
        bytes.put(sha256(digest, posting.source().id()));
        bytes.put(entry.noteCommitment());
        put(bytes, entry.actor());
        bytes.putLong(posting.effectiveOn().toEpochDay());
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()));
        return digest.digest(bytes.array());
    }

    /// What stands in the chain for a note: erasing salt and note leaves the chain whole.
    public static byte[] commitment(byte[] salt, String note) {
        var digest = Sha256.digest();
        digest.update(salt);
        return digest.digest(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits());
        bytes.putLong(id.getLeastSignificantBits());
    }

    private static byte[] sha256(MessageDigest digest, String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
