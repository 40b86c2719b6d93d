package cn.jifenbu.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The hash of an entry, written a second time, apart from the code that makes the entries: SHA-256 over the previous hash and
/// the fields at fixed widths, numbers as 8 bytes big-endian, words as their own SHA-256. One buffer serves all; not for
/// several threads.
public final class EntryHash {

    private static final int LENGTH = 32 + 2 * 8 + 16 + 8 + 2 * 32 + 4 * 8 + 3 * 32 + 16 + 2 * 8;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
    /// Few words come again and again; sources have ids of their own and are not kept.
    private final Map<String, byte[]> words = new HashMap<>();

    public byte[] of(byte[] previous, EntryLine e) {
        buffer.clear();
        buffer.put(previous).putLong(e.village()).putLong(e.entryNo());
        put(e.household());
        buffer.putLong(e.accountSeq()).put(word(e.kind())).put(word(e.counter()));
        buffer.putLong(e.points()).putLong(e.merit()).putLong(e.meritYear()).putLong(e.balanceAfter());
        buffer.put(word(e.sourceKind())).put(sha256(e.sourceId())).put(e.noteCommitment());
        put(e.actor());
        buffer.putLong(e.effectiveDay()).putLong(e.recordedMicros());
        return digest.digest(buffer.array());
    }

    /// What stands for a note in the chain.
    public byte[] commitment(byte[] salt, String note) {
        digest.update(salt);
        return sha256(note);
    }

    private byte[] word(String text) {
        return words.computeIfAbsent(text, this::sha256);
    }

    private byte[] sha256(String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
