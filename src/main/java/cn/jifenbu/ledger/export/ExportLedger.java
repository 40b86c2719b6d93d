package cn.jifenbu.ledger.export;

import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.verification.EntryStatement;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.verifier.EntryText;
import cn.jifenbu.verifier.SealText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Writes a village's ledger out as NDJSON: a head, the entries, each seal behind its last entry, an end. No texts about
/// people; `cn.jifenbu.verifier.VerifyExport` recomputes it without this service.
@ApplicationScoped
public class ExportLedger {

    private static final int AN_HOUR = 3600;
    private static final int BUFFER = 1 << 16;

    private final Sql sql;
    private final ExportRepository entries;
    private final SealRepository seals;

    ExportLedger(Sql sql, ExportRepository entries, SealRepository seals) {
        this.sql = sql;
        this.entries = entries;
        this.seals = seals;
    }

    /// The years in which anything was recorded; each is an unbroken range of entry numbers.
    public List<Integer> years(VillageId village) {
        return QuarkusTransaction.requiringNew().call(() -> entries.years(village).stream()
                .filter(y -> range(village, Optional.of(Year.of(y))).entries() > 0).toList());
    }

    private record Range(long first, long last) {

        long entries() {
            return last - first + 1;
        }
    }

    /// One moment of the ledger; posting goes on meanwhile.
    ///
    /// @param year empty for the whole ledger
    /// @return how many entries were written
    public long write(VillageId village, Optional<Year> year, OutputStream out) {
        return QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> {
            sql.freezeSnapshot();
            var range = range(village, year);
            return sql.run(connection -> write(connection, village, year, range, out));
        });
    }

    private long write(SqlConnection connection, VillageId village, Optional<Year> year, Range range, OutputStream out)
            throws SQLException {
        var text = new StringBuilder(BUFFER + 4096);
        var previous = entries.hashOf(village, range.first - 1);
        text.append("{\"type\":\"ledger\",\"format\":1,\"installation\":\"").append(seals.installation())
                .append("\",\"village\":\"").append(village).append("\",\"year\":")
                .append(year.map(Year::toString).orElse("null"))
                .append(",\"firstEntryNo\":").append(range.first).append(",\"prevHash\":\"").append(previous).append("\"}\n");
        var ends = seals.linesBetween(village, range.first, range.last);
        int sealed = 0;
        try (var lines = EntryStatement.open(connection, village, range.first, range.last)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                EntryText.write(text, line);
                text.append('\n');
                if (sealed < ends.size() && ends.get(sealed).lastEntryNo() == line.entryNo()) {
                    text.append(SealText.write(ends.get(sealed++))).append('\n');
                }
                if (text.length() > BUFFER) flush(text, out);
            }
        }
        text.append("{\"type\":\"end\",\"entries\":").append(range.entries()).append(",\"seals\":").append(sealed)
                .append(",\"lastEntryNo\":").append(range.last).append(",\"lastHash\":\"")
                .append(entries.hashOf(village, range.last))
                .append("\"}\n");
        flush(text, out);
        return range.entries();
    }

    private static void flush(StringBuilder text, OutputStream out) {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Range range(VillageId village, Optional<Year> year) {
        return year.map(y -> new Range(entries.firstSince(village, y), entries.firstSince(village, y.plusYears(1)) - 1))
                .orElseGet(() -> new Range(1, entries.firstSince(village, Year.of(9999)) - 1));
    }
}
