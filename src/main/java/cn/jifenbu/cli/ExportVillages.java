package cn.jifenbu.cli;

import cn.jifenbu.ledger.export.ExportLedger;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Writes `ledger-<village>-<year>.ndjson` for every village and year.
@ApplicationScoped
class ExportVillages {

    private final ExportLedger ledger;

    ExportVillages(ExportLedger ledger) {
        this.ledger = ledger;
    }

    /// @return whether every file was written
    boolean all(List<VillageId> villages, Optional<Year> only, Path folder, PrintStream out) {
        long entries = 0;
        long began = System.nanoTime();
        try {
            Files.createDirectories(folder);
            for (var village : villages) {
                for (var year : ledger.years(village).stream().map(Year::of).filter(y -> only.isEmpty() || only.get().equals(y))
                        .toList()) {
                    var file = folder.resolve("ledger-" + village + "-" + year + ".ndjson");
                    long written = write(village, year, file);
                    out.println(file + "：" + written + " 笔");
                    entries += written;
                }
            }
        } catch (IOException e) {
            out.println("写不了文件 Cannot write: " + e);
            return false;
        }
        out.printf("%d 笔，%.1f 秒%n", entries, (System.nanoTime() - began) / 1e9);
        return true;
    }

    /// Renamed when complete: a file with its own name is whole.
    private long write(VillageId village, Year year, Path file) throws IOException {
        var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "ledger-", ".unfinished");
        try (var out = Files.newOutputStream(unfinished)) {
            long written = ledger.write(village, Optional.of(year), out);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
