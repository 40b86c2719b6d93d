package cn.jifenbu.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/// What a household carries home: an entry, the way from it to the root of its seal, and what else the seal's hash covers.
/// As text it is short enough for a QR code; /verify/verify.js reads the same text.
public record Slip(EntryLine entry, List<byte[]> path, SealLine seal) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] ZERO = new byte[32];

    /// Fields in a fixed order, parted by `~`; hashes and ids in URL-safe Base64, `-` for none.
    public String write() {
        var out = new StringJoiner("~").add("JFB1");
        out.add("" + entry.village()).add("" + entry.entryNo()).add(id(entry.household())).add("" + entry.accountSeq());
        out.add(entry.kind()).add("" + entry.points()).add("" + entry.merit()).add("" + entry.meritYear());
        out.add("" + entry.balanceAfter()).add(word(entry.sourceKind())).add(word(entry.sourceId()));
        out.add(Arrays.equals(entry.noteCommitment(), ZERO) ? "-" : BASE64.encodeToString(entry.noteCommitment()));
        out.add(id(entry.actor())).add("" + entry.effectiveDay()).add("" + entry.recordedMicros());
        out.add(BASE64.encodeToString(entry.prevHash()));
        out.add(id(seal.installation())).add("" + seal.sealNo()).add("" + seal.firstEntryNo()).add("" + seal.lastEntryNo());
        out.add(BASE64.encodeToString(seal.prevHash())).add(seal.occasion()).add("" + seal.sealedMicros());
        out.add(seal.algorithm()).add(seal.keyId());
        var all = ByteBuffer.allocate(32 * path.size());
        path.forEach(all::put);
        return out.add(path.isEmpty() ? "-" : BASE64.encodeToString(all.array())).toString();
    }

    private static String id(UUID id) {
        return BASE64.encodeToString(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }

    /// As encodeURIComponent would, and `~` as well.
    private static String word(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '-' || b == '_'
                    || b == '.';
            out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return out.toString();
    }
}
