package cn.jifenbu.ledger.export;

import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlConnection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Writes a village's ledger out as NDJSON: a head, the entries, each seal behind its last entry, an end. No texts about
/// people; `cn.jifenbu.verifier.VerifyExport` recomputes it without this service.
@ApplicationScoped
public class ExportLedger {

    private static final int AN_HOUR = 3600;

    private final Sql sql;
    private final ExportRepository entries;
    private final SealRepository seals;
    private final LedgerLines lines;

    ExportLedger(Sql sql, ExportRepository entries, SealRepository seals, LedgerLines lines) {
        this.sql = sql;
        this.entries = entries;
        this.seals = seals;
        this.lines = lines;
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
        var file = new LineFile(out);
        file.text().append("{\"type\":\"ledger\",\"format\":1,\"installation\":\"").append(seals.installation())
                .append("\",\"village\":\"").append(village).append("\",\"year\":")
                .append(year.map(Year::toString).orElse("null")).append(",\"firstEntryNo\":").append(range.first)
                .append(",\"prevHash\":\"").append(entries.hashOf(village, range.first - 1)).append("\"}");
        file.end();
        int sealed = lines.write(connection, village, range.first, range.last, file);
        file.text().append("{\"type\":\"end\",\"entries\":").append(range.entries()).append(",\"seals\":").append(sealed)
                .append(",\"lastEntryNo\":").append(range.last).append(",\"lastHash\":\"")
                .append(entries.hashOf(village, range.last)).append("\"}");
        file.end();
        file.flush();
        return range.entries();
    }

    private Range range(VillageId village, Optional<Year> year) {
        return year.map(y -> new Range(entries.firstSince(village, y), entries.firstSince(village, y.plusYears(1)) - 1))
                .orElseGet(() -> new Range(1, entries.firstSince(village, Year.of(9999)) - 1));
    }
}
