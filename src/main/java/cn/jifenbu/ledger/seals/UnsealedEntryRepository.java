package cn.jifenbu.ledger.seals;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlCursor;
import cn.jifenbu.verifier.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// What no seal covers yet, cut into business days.
@ApplicationScoped
class UnsealedEntryRepository {

    private static final int FETCH = 2000;

    private final Sql sql;

    UnsealedEntryRepository(Sql sql) {
        this.sql = sql;
    }

    private record Entry(long no, Instant recorded, byte[] hash) {}

    record Day(LocalDate day, long first, long last, byte[] root) {}

    /// Looks at one row only, without a lock: most ticks find nothing.
    boolean anyBefore(VillageId village, Instant moment) {
        return sql.list("""
                select exists (select from entry where village_id = ? and recorded_at < ? and entry_no =
                  (select coalesce(max(last_entry_no), 0) + 1 from seal where village_id = ?))""", row -> row.getBoolean(1),
                village.value(), moment, village.value()).getFirst();
    }

    /// Entries above `after`, up to the first recorded at `before` or later. Numbers decide, not times: an entry whose clock
    /// ran back stays with the day of the entries before it.
    List<Day> days(VillageId village, long after, Instant before) {
        return sql.run(connection -> {
            try (var entries = connection.open(FETCH,
                    "select entry_no, recorded_at, hash from entry where village_id = ? and entry_no > ? order by entry_no",
                    row -> new Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getBytes(3)),
                    village.value(), after)) {
                return cut(entries, before);
            }
        });
    }

    private static List<Day> cut(SqlCursor<Entry> entries, Instant before) throws SQLException {
        var days = new ArrayList<Day>();
        LocalDate day = null;
        long first = 0;
        long last = 0;
        var tree = new MerkleTree();
        for (var entry = entries.next(); entry != null; entry = entries.next()) {
            if (!entry.recorded.isBefore(before)) break;
            var itsDay = BusinessClock.dayOf(entry.recorded);
            if (day == null || itsDay.isAfter(day)) {
                if (day != null) days.add(new Day(day, first, last, tree.root()));
                day = itsDay;
                first = entry.no;
                tree = new MerkleTree();
            }
            last = entry.no;
            tree.add(entry.hash);
        }
        if (day != null) days.add(new Day(day, first, last, tree.root()));
        return days;
    }
}
