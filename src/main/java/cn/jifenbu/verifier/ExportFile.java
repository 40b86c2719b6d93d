package cn.jifenbu.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// One exported file: a head, the entries in their order, each seal behind its last entry, an end. Files of the same village
/// that follow each other are checked as one ledger.
final class ExportFile {

    private final Path path;
    private final boolean compared;
    private final Map<Long, SealLine> outside;
    private final SealPins pins;
    private LedgerCheck ledger;
    private UUID installation;
    private long first;
    private long entries;
    private long seals;
    private boolean ended;

    private ExportFile(Path path, Map<Long, SealLine> outside, SealPins pins) {
        this.path = path;
        this.compared = outside != null;
        this.outside = compared ? new TreeMap<>(outside) : new TreeMap<>();
        this.pins = pins;
    }

    /// `text` is for people and names the first bad line. `ledger` is where the next file goes on.
    record Result(boolean valid, String text, LedgerCheck ledger) {}

    /// What the first line says, for sorting.
    record Head(long village, long firstEntryNo) {}

    static Head head(Path path) throws IOException {
        try (var lines = Files.newBufferedReader(path)) {
            var first = lines.readLine();
            var head = first == null ? Map.<String, Object>of() : Json.read(first);
            return new Head(Long.parseLong(SealText.text(head, "village")), SealText.number(head, "firstEntryNo"));
        }
    }

    /// @param outside the village's seals from elsewhere by number; null where there is nothing to compare with
    static Result check(Path path, LedgerCheck before, Map<Long, SealLine> outside, SealPins pins) throws IOException {
        return new ExportFile(path, outside, pins).run(before);
    }

    private Result run(LedgerCheck before) throws IOException {
        try (var lines = Files.newBufferedReader(path)) {
            return walk(lines, before);
        }
    }

    private Result walk(BufferedReader lines, LedgerCheck before) throws IOException {
        long no = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            no++;
            var problem = no == 1 ? begin(line, before) : ended ? "结尾之后还有内容" : line(line);
            if (problem != null) return new Result(false, path + " 第 " + no + " 行：" + problem, ledger);
        }
        if (!ended) return new Result(false, path + " 第 " + (no + 1) + " 行：文件没有写完，缺少结尾", ledger);
        return new Result(true, path + "：正确，" + entries + " 笔，" + seals + " 号封存，最后一笔的哈希 " + ledger.lastHashHex(),
                ledger);
    }

    private String begin(String text, LedgerCheck before) {
        try {
            var head = Json.read(text);
            if (!"ledger".equals(head.get("type")) || SealText.number(head, "format") != 1) return "不是积分簿的台账导出";
            installation = UUID.fromString(SealText.text(head, "installation"));
            long village = Long.parseLong(SealText.text(head, "village"));
            first = SealText.number(head, "firstEntryNo");
            var previous = SealText.hash(head, "prevHash");
            ledger = before != null && before.lastNo() == first - 1 && Arrays.equals(before.lastHash(), previous) ? before
                    : first == 1 && Arrays.equals(previous, new byte[32]) ? LedgerCheck.fromTheStart(village)
                            : LedgerCheck.after(village, first - 1, previous);
            if (!pins.isOurs(installation)) return "来自另一个数据库 " + installation;
            return first < 1 ? "不是积分簿的台账导出" : null;
        } catch (IllegalArgumentException broken) {
            return "不是积分簿的台账导出";
        }
    }

    private String line(String text) {
        try {
            var line = Json.read(text);
            var type = SealText.text(line, "type");
            return switch (type) {
                case EntryText.TYPE -> entry(EntryText.read(line));
                case SealText.TYPE -> seal(SealText.read(line));
                case "end" -> end(line);
                default -> "不认识的内容「" + type + "」";
            };
        } catch (IllegalArgumentException broken) {
            return "读不懂这一行";
        }
    }

    private String entry(EntryLine line) {
        entries++;
        return ledger.entry(line).map(Fault::toString).orElse(null);
    }

    private String seal(SealLine seal) {
        seals++;
        if (!seal.installation().equals(installation)) return "第 " + seal.sealNo() + " 号封存来自另一个数据库";
        var fault = ledger.seal(seal);
        if (fault.isPresent()) return fault.get().toString();
        var stranger = pins.problem(seal);
        if (stranger != null) return "第 " + seal.sealNo() + " 号封存" + stranger;
        if (!compared) return null;
        var other = outside.remove(seal.sealNo());
        if (other == null) return "第 " + seal.sealNo() + " 号封存在封存文件里没有；封存文件要和台账一样新";
        return Arrays.equals(other.hash(), seal.hash()) ? null : "第 " + seal.sealNo() + " 号封存和封存文件里的不一样：封存之后流水被改过";
    }

    private String end(Map<String, Object> line) {
        ended = true;
        boolean same = SealText.number(line, "entries") == entries && SealText.number(line, "seals") == seals
                && SealText.number(line, "lastEntryNo") == ledger.lastNo()
                && Arrays.equals(SealText.hash(line, "lastHash"), ledger.lastHash());
        if (!same) return "结尾与内容不符";
        return outside.values().stream().filter(o -> o.firstEntryNo() >= first && o.lastEntryNo() <= ledger.lastNo())
                .map(o -> "封存文件里有第 " + o.sealNo() + " 号封存，台账里没有：台账被改过").findFirst().orElse(null);
    }
}
