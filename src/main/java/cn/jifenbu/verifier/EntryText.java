package cn.jifenbu.verifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/// An entry as one line of JSON, as exports have it. Texts about people are not in it.
public final class EntryText {

    public static final String TYPE = "entry";
    private static final HexFormat HEX = HexFormat.of();

    private EntryText() {}

    /// Appends the line without its end.
    public static void write(StringBuilder out, EntryLine e) {
        out.append("{\"type\":\"entry\",\"village\":\"").append(e.village()).append("\",\"entryNo\":").append(e.entryNo());
        out.append(",\"household\":\"").append(e.household()).append("\",\"accountSeq\":").append(e.accountSeq());
        Json.quote(out.append(",\"kind\":"), e.kind());
        Json.quote(out.append(",\"counter\":"), e.counter());
        out.append(",\"points\":").append(e.points()).append(",\"merit\":").append(e.merit());
        out.append(",\"meritYear\":").append(e.meritYear()).append(",\"balanceAfter\":").append(e.balanceAfter());
        Json.quote(out.append(",\"sourceKind\":"), e.sourceKind());
        Json.quote(out.append(",\"sourceId\":"), e.sourceId());
        hash(out, "noteCommitment", e.noteCommitment());
        out.append(",\"actor\":\"").append(e.actor()).append("\",\"effectiveOn\":\"");
        out.append(LocalDate.ofEpochDay(e.effectiveDay())).append("\",\"recordedAt\":\"");
        out.append(SealText.instant(e.recordedMicros())).append('"');
        hash(out, "prevHash", e.prevHash());
        hash(out, "hash", e.hash());
        out.append('}');
    }

    private static void hash(StringBuilder out, String field, byte[] hash) {
        out.append(",\"").append(field).append("\":\"").append(HEX.formatHex(hash)).append('"');
    }

    /// @throws IllegalArgumentException when a field is missing or no such thing
    public static EntryLine read(Map<String, Object> line) {
        try {
            return new EntryLine(Long.parseLong(SealText.text(line, "village")), SealText.number(line, "entryNo"),
                    UUID.fromString(SealText.text(line, "household")), SealText.number(line, "accountSeq"),
                    SealText.text(line, "kind"), SealText.text(line, "counter"), SealText.number(line, "points"),
                    SealText.number(line, "merit"), SealText.number(line, "meritYear"), SealText.number(line, "balanceAfter"),
                    SealText.text(line, "sourceKind"), SealText.text(line, "sourceId"), SealText.hash(line, "noteCommitment"),
                    UUID.fromString(SealText.text(line, "actor")),
                    LocalDate.parse(SealText.text(line, "effectiveOn")).toEpochDay(),
                    SealText.micros(SealText.text(line, "recordedAt")), SealText.hash(line, "prevHash"),
                    SealText.hash(line, "hash"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
