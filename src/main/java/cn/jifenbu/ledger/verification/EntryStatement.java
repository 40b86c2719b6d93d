package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlCursor;
import cn.jifenbu.verifier.EntryLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A village's entries in their order, straight from the database and a few thousand at a time: whole ledgers pass through
/// here, so no objects are managed and nothing is kept.
public final class EntryStatement {

    static final int FETCH = 4000;

    private static final String SELECT = """
            select village_id, entry_no, household_id, account_seq, kind, counter, points, merit, merit_year, balance_after,
              source_kind, source_id, note_commitment, actor, effective_on - date '1970-01-01', recorded_at, prev_hash, hash
            from entry where village_id = ? and entry_no between ? and ? order by entry_no""";

    private EntryStatement() {}

    /// Entries with numbers from `first` to `last`.
    public static SqlCursor<EntryLine> open(SqlConnection connection, VillageId village, long first, long last)
            throws SQLException {
        return connection.open(FETCH, SELECT, EntryStatement::line, village.value(), first, last);
    }

    private static EntryLine line(ResultSet row) throws SQLException {
        return new EntryLine(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class), row.getLong(4), row.getString(5),
                row.getString(6), row.getLong(7), row.getLong(8), row.getInt(9), row.getLong(10), row.getString(11),
                row.getString(12), row.getBytes(13), row.getObject(14, UUID.class), row.getInt(15),
                micros(row.getObject(16, OffsetDateTime.class)), row.getBytes(17), row.getBytes(18));
    }

    private static long micros(OffsetDateTime moment) {
        return Math.addExact(Math.multiplyExact(moment.toEpochSecond(), 1_000_000L), moment.getNano() / 1000);
    }
}
