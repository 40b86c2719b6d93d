package cn.jifenbu.ledger.export;

import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.verification.EntryCursor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.EntryText;
import cn.jifenbu.verifier.SealText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Writes a village's ledger out as NDJSON: a head, the entries, each seal behind its last entry, an end. No texts about
/// people; `cn.jifenbu.verifier.VerifyExport` recomputes it without this service.
@ApplicationScoped
public class ExportLedger {

    private static final int AN_HOUR = 3600;
    private static final int BUFFER = 1 << 16;

    private final EntityManager db;
    private final SealRepository seals;

    ExportLedger(EntityManager db, SealRepository seals) {
        this.db = db;
        this.seals = seals;
    }

    /// The years in which anything was recorded; each is an unbroken range of entry numbers.
    public List<Integer> years(VillageId village) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> years = db.createNativeQuery("""
                    select distinct extract(year from recorded_at at time zone 'Asia/Shanghai')::int from entry
                    where village_id = ?1 order by 1""", Integer.class).setParameter(1, village.value()).getResultList();
            return years.stream().map(y -> (Integer) y).filter(y -> range(village, Optional.of(Year.of(y))).entries() > 0)
                    .toList();
        });
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
            db.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
            var range = range(village, year);
            db.unwrap(Session.class).doWork(connection -> write(connection, village, year, range, out));
            return range.entries();
        });
    }

    private void write(Connection connection, VillageId village, Optional<Year> year, Range range, OutputStream out)
            throws SQLException {
        var text = new StringBuilder(BUFFER + 4096);
        var previous = hashOf(village, range.first - 1);
        text.append("{\"type\":\"ledger\",\"format\":1,\"installation\":\"").append(seals.installation())
                .append("\",\"village\":\"").append(village).append("\",\"year\":")
                .append(year.map(Year::toString).orElse("null"))
                .append(",\"firstEntryNo\":").append(range.first).append(",\"prevHash\":\"").append(previous).append("\"}\n");
        var installation = seals.installation();
        var ends = seals.list("villageId = ?1 and lastEntryNo between ?2 and ?3 order by sealNo", village.value(), range.first,
                range.last).stream().map(s -> s.toLine(installation)).toList();
        int sealed = 0;
        try (var entries = new EntryCursor(connection, village, range.first, range.last)) {
            for (var line = entries.next(); line != null; line = entries.next()) {
                EntryText.write(text, line);
                text.append('\n');
                if (sealed < ends.size() && ends.get(sealed).lastEntryNo() == line.entryNo()) {
                    text.append(SealText.write(ends.get(sealed++))).append('\n');
                }
                if (text.length() > BUFFER) flush(text, out);
            }
        }
        text.append("{\"type\":\"end\",\"entries\":").append(range.entries()).append(",\"seals\":").append(sealed)
                .append(",\"lastEntryNo\":").append(range.last).append(",\"lastHash\":\"").append(hashOf(village, range.last))
                .append("\"}\n");
        flush(text, out);
    }

    private static void flush(StringBuilder text, OutputStream out) {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hashOf(VillageId village, long entryNo) {
        return (String) db.createNativeQuery("""
                select coalesce((select encode(hash, 'hex') from entry where village_id = ?1 and entry_no = ?2),
                  repeat('00', 32))""", String.class).setParameter(1, village.value()).setParameter(2, entryNo)
                .getSingleResult();
    }

    private Range range(VillageId village, Optional<Year> year) {
        return year.map(y -> new Range(firstSince(village, y), firstSince(village, y.plusYears(1)) - 1))
                .orElseGet(() -> new Range(1, firstSince(village, Year.of(9999)) - 1));
    }

    /// Where a year begins; behind the last entry when it has not begun.
    private long firstSince(VillageId village, Year year) {
        Instant start = BusinessClock.midnight(year.atDay(1));
        return ((Number) db.createNativeQuery("""
                select coalesce((select min(entry_no) from entry where village_id = ?1 and recorded_at >= ?2),
                  (select max(entry_no) + 1 from entry where village_id = ?1), 1)""", Long.class)
                .setParameter(1, village.value()).setParameter(2, start).getSingleResult()).longValue();
    }
}
