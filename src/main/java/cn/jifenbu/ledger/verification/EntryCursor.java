package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.EntryLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.postgresql.PGStatement;

/// A village's entries in their order, straight from the database and a few thousand at a time: whole ledgers pass through
/// here, so no objects are managed and nothing is kept.
public class EntryCursor implements AutoCloseable {

    static final int FETCH = 4000;
    private static final int BINARY_AT_ONCE = -1;

    private final long village;
    private final PreparedStatement query;
    private final ResultSet rows;

    /// Entries with numbers from `first` to `last`.
    public EntryCursor(Connection connection, VillageId village, long first, long last) throws SQLException {
        this.village = village.value();
        query = open(connection, """
                select entry_no, household_id, account_seq, kind, counter, points, merit, merit_year, balance_after,
                  source_kind, source_id, note_commitment, actor, effective_on - date '1970-01-01', recorded_at, prev_hash, hash
                from entry where village_id = ? and entry_no between ? and ? order by entry_no""");
        query.setLong(1, this.village);
        query.setLong(2, first);
        query.setLong(3, last);
        rows = query.executeQuery();
    }

    /// Half of what passes are hashes and ids, which the driver otherwise sends as text.
    static PreparedStatement open(Connection connection, String sql) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        query.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        return query;
    }

    /// null after the last.
    public EntryLine next() throws SQLException {
        if (!rows.next()) return null;
        return new EntryLine(village, rows.getLong(1), rows.getObject(2, UUID.class), rows.getLong(3), rows.getString(4),
                rows.getString(5), rows.getLong(6), rows.getLong(7), rows.getInt(8), rows.getLong(9), rows.getString(10),
                rows.getString(11), rows.getBytes(12), rows.getObject(13, UUID.class), rows.getInt(14), micros(),
                rows.getBytes(16),
                rows.getBytes(17));
    }

    private long micros() throws SQLException {
        var at = rows.getObject(15, OffsetDateTime.class);
        return Math.addExact(Math.multiplyExact(at.toEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
