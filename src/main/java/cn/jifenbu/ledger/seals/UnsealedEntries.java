package cn.jifenbu.ledger.seals;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/// What no seal covers yet, cut into business days.
@ApplicationScoped
class UnsealedEntries {

    private static final int FETCH = 2000;

    private final EntityManager db;

    UnsealedEntries(EntityManager db) {
        this.db = db;
    }

    record Day(LocalDate day, long first, long last, byte[] root) {}

    /// Looks at one row only, without a lock: most ticks find nothing.
    boolean anyBefore(VillageId village, Instant moment) {
        return (boolean) db.createNativeQuery("""
                select exists (select from entry where village_id = ?1 and recorded_at < ?2 and entry_no =
                  (select coalesce(max(last_entry_no), 0) + 1 from seal where village_id = ?1))""", Boolean.class)
                .setParameter(1, village.value()).setParameter(2, moment).getSingleResult();
    }

    /// Entries above `after`, up to the first recorded at `before` or later. Numbers decide, not times: an entry whose clock
    /// ran back stays with the day of the entries before it.
    List<Day> days(VillageId village, long after, Instant before) {
        return db.unwrap(Session.class).doReturningWork(connection -> days(connection, village, after, before));
    }

    private static List<Day> days(Connection connection, VillageId village, long after, Instant before) throws SQLException {
        try (var query = connection.prepareStatement(
                "select entry_no, recorded_at, hash from entry where village_id = ? and entry_no > ? order by entry_no")) {
            query.setFetchSize(FETCH);
            query.setLong(1, village.value());
            query.setLong(2, after);
            return cut(query.executeQuery(), before);
        }
    }

    private static List<Day> cut(ResultSet rows, Instant before) throws SQLException {
        var days = new ArrayList<Day>();
        LocalDate day = null;
        long first = 0;
        long last = 0;
        var tree = new MerkleTree();
        while (rows.next()) {
            var recorded = rows.getObject(2, OffsetDateTime.class).toInstant();
            if (!recorded.isBefore(before)) break;
            var itsDay = BusinessClock.dayOf(recorded);
            if (day == null || itsDay.isAfter(day)) {
                if (day != null) days.add(new Day(day, first, last, tree.root()));
                day = itsDay;
                first = rows.getLong(1);
                tree = new MerkleTree();
            }
            last = rows.getLong(1);
            tree.add(rows.getBytes(3));
        }
        if (day != null) days.add(new Day(day, first, last, tree.root()));
        return days;
    }
}
