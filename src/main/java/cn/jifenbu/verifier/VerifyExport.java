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

/// `java -cp … cn.jifenbu.verifier.VerifyExport [--seals FILE] FILE…` recomputes exported ledgers from nothing but the files
/// and names the first bad line of each village. With the seal file it also finds a ledger that was rewritten and sealed anew.
/// Exit codes: 0 all well, 1 something is wrong, 2 not understood.
public final class VerifyExport {

    private final PrintStream out;

    private VerifyExport(PrintStream out) {
        this.out = out;
    }

    public static void main(String... words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, words));
    }

    public static int run(PrintStream out, String... words) {
        var files = new ArrayList<Path>();
        Path seals = null;
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("--seals")) files.add(Path.of(words[i]));
            else if (++i < words.length) seals = Path.of(words[i]);
        }
        if (files.isEmpty()) {
            out.println("用法：verify-file [--seals 封存文件] 台账文件…  Usage: verify-file [--seals FILE] FILE…");
            return 2;
        }
        try {
            return new VerifyExport(out).check(files, seals == null ? Map.of() : read(seals)) ? 0 : 1;
        } catch (IOException e) {
            out.println("读不了文件 Cannot read: " + e.getMessage());
            return 2;
        }
    }

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
            var result = ExportFile.check(file, ledgers.get(village), outside.getOrDefault(village, Map.of()));
            out.println(result.text());
            allWell &= result.valid();
            ledgers.put(village, result.ledger());
        }
        tellOfLaterSeals(ledgers, outside);
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
