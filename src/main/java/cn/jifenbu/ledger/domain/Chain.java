package cn.jifenbu.ledger.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The hash chain: each entry's SHA-256 covers its fields, each at a fixed width, and the hash before it.
/// Words are covered by their own SHA-256, so no two different entries encode alike.
public final class Chain {

    public static final byte[] START = new byte[32];
    public static final byte[] NO_NOTE = new byte[32];

    private Chain() {}

    public static byte[] hash(byte[] previous, Entry entry) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            var posting = entry.posting();
            out.write(previous);
            out.writeLong(entry.village().value());
            out.writeLong(entry.entryNo());
            write(out, posting.household().value());
            out.writeLong(entry.accountSeq());
            out.write(sha256(posting.kind().name()));
            out.write(sha256(posting.kind().counter().name()));
            out.writeLong(posting.points());
            out.writeLong(posting.merit());
            out.writeLong(posting.meritYear());
            out.writeLong(entry.balanceAfter());
            out.write(sha256(posting.source().kind()));
            out.write(sha256(posting.source().id()));
            out.write(entry.noteCommitment());
            write(out, entry.actor());
            out.writeLong(posting.effectiveOn().toEpochDay());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    /// What stands in the chain for a note: erasing salt and note leaves the chain whole.
    public static byte[] commitment(byte[] salt, String note) {
        var digest = digest();
        digest.update(salt);
        return digest.digest(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
