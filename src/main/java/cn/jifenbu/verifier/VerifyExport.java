package cn.jifenbu.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `java -cp … cn.jifenbu.verifier.VerifyExport [--key FINGERPRINT]… [--installation ID] [--seals FILE] FILE…`
/// recomputes exported ledgers from nothing but the files and names the first bad line of each village. With the seal file it
/// also finds a ledger that was rewritten and sealed anew.
/// Exit codes: 0 all well, 1 something is wrong, 2 not understood.
public final class VerifyExport {

    private final PrintStream out;
    private final SealPins pins;

    private VerifyExport(PrintStream out, SealPins pins) {
        this.out = out;
        this.pins = pins;
    }

    public static void main(String... words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, words));
    }

    public static int run(PrintStream out, String... words) {
        try {
            var rest = new ArrayList<>(List.of(words));
            var pins = SealPins.takeFrom(rest);
            var seals = rest.indexOf("--seals");
            var outside = seals < 0 ? null : read(Path.of(rest.remove(seals + 1)));
            if (seals >= 0) rest.remove(seals);
            if (!rest.isEmpty()) {
                return new VerifyExport(out, pins).check(rest.stream().map(Path::of).toList(), outside) ? 0 : 1;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            out.println("读不了 Cannot read: " + e.getMessage());
        }
        out.println("用法 Usage: verify-file [--key 公钥指纹 FINGERPRINT]… [--installation 系统编号 ID] [--seals 封存文件 FILE] FILE…");
        return 2;
    }

    /// @param outside the seal file's seals by village and number, null without one
    private boolean check(List<Path> files, Map<Long, Map<Long, SealLine>> outside) throws IOException {
        var heads = new HashMap<Path, ExportFile.Head>();
        boolean allWell = true;
        for (var file : files) {
            try {
                heads.put(file, ExportFile.head(file));
            } catch (IllegalArgumentException broken) {
                allWell = false;
                out.println(file + " 第 1 行：不是积分簿的台账导出");
            }
        }
        var sorted = heads.keySet().stream().sorted(Comparator.<Path>comparingLong(f -> heads.get(f).village())
                .thenComparingLong(f -> heads.get(f).firstEntryNo())).toList();
        var ledgers = new HashMap<Long, LedgerCheck>();
        for (var file : sorted) {
            long village = heads.get(file).village();
            var result = ExportFile.check(file, ledgers.get(village),
                    outside == null ? null : outside.getOrDefault(village, Map.of()), pins);
            out.println(result.text());
            allWell &= result.valid();
            ledgers.put(village, result.ledger());
        }
        if (outside == null) out.println("没有用 --seals 给出封存文件：台账连同封存全部另造一遍，这样看不出来。");
        else tellOfLaterSeals(ledgers, outside);
        pins.unknown().forEach(out::println);
        return allWell;
    }

    /// Seals of later entries than the newest export has: made since, or lost with the ledger's end. Only people can tell.
    private void tellOfLaterSeals(Map<Long, LedgerCheck> ledgers, Map<Long, Map<Long, SealLine>> outside) {
        ledgers.forEach((village, ledger) -> {
            long known = outside.getOrDefault(village, Map.of()).keySet().stream().mapToLong(n -> n).max().orElse(0);
            if (ledger != null && known > ledger.lastSealNo()) {
                out.println(village + "：封存文件里有到第 " + known + " 号，这些台账只到第 " + ledger.lastSealNo()
                        + " 号。是导出之后封的，还是台账少了一截？请重新导出再核对。");
            }
        });
    }

    private static Map<Long, Map<Long, SealLine>> read(Path file) throws IOException {
        var seals = new HashMap<Long, Map<Long, SealLine>>();
        for (var line : Files.readAllLines(file)) {
            try {
                var seal = SealText.read(Json.read(line));
                seals.computeIfAbsent(seal.village(), v -> new HashMap<>()).put(seal.sealNo(), seal);
            } catch (IllegalArgumentException halfALine) {
                // a crash left it, and the whole one follows
            }
        }
        return seals;
    }
}
