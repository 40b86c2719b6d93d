package cn.jifenbu.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/// A seal as one line of JSON, the same in the seal file and in exports.
public final class SealText {

    public static final String TYPE = "seal";

    private SealText() {}

    /// Without a line end.
    public static String write(SealLine s) {
        var hex = HexFormat.of();
        var base64 = Base64.getEncoder();
        return """
                {"type":"seal","installation":"%s","village":"%d","sealNo":%d,"firstEntryNo":%d,"lastEntryNo":%d,"root":"%s",\
                "prevHash":"%s","occasion":"%s","sealedAt":"%s","algorithm":"%s","keyId":"%s","publicKey":"%s","hash":"%s",\
                "signature":"%s"}""".formatted(s.installation(), s.village(), s.sealNo(), s.firstEntryNo(), s.lastEntryNo(),
                hex.formatHex(s.root()), hex.formatHex(s.prevHash()), s.occasion(), instant(s.sealedMicros()), s.algorithm(),
                s.keyId(), base64.encodeToString(s.publicKey()), hex.formatHex(s.hash()),
                base64.encodeToString(s.signature()));
    }

    /// @throws IllegalArgumentException when a field is missing or no such thing
    public static SealLine read(Map<String, Object> line) {
        try {
            return new SealLine(UUID.fromString(text(line, "installation")), Long.parseLong(text(line, "village")),
                    number(line, "sealNo"), number(line, "firstEntryNo"), number(line, "lastEntryNo"), hash(line, "root"),
                    hash(line, "prevHash"), text(line, "occasion"), micros(text(line, "sealedAt")), text(line, "algorithm"),
                    text(line, "keyId"), Base64.getDecoder().decode(text(line, "publicKey")), hash(line, "hash"),
                    Base64.getDecoder().decode(text(line, "signature")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(String text) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
    }

    static String text(Map<String, Object> line, String field) {
        if (line.get(field) instanceof String text) return text;
        throw new IllegalArgumentException("no text in " + field);
    }

    static long number(Map<String, Object> line, String field) {
        if (line.get(field) instanceof Long number) return number;
        throw new IllegalArgumentException("no number in " + field);
    }

    static byte[] hash(Map<String, Object> line, String field) {
        var bytes = HexFormat.of().parseHex(text(line, field));
        if (bytes.length != 32) throw new IllegalArgumentException("no hash in " + field);
        return bytes;
    }
}
