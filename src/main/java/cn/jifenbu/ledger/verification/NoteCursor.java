package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.LedgerCheck;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The village's notes, read beside its entries. A note that has been erased is no fault, one that says something else is.
class NoteCursor implements AutoCloseable {

    private final PreparedStatement query;
    private final ResultSet rows;
    private boolean more;

    NoteCursor(Connection connection, VillageId village) throws SQLException {
        query = EntryCursor.open(connection,
                "select entry_no, salt, note from entry_note where village_id = ? order by entry_no");
        query.setLong(1, village.value());
        rows = query.executeQuery();
        more = rows.next();
    }

    Optional<Fault> check(LedgerCheck ledger, EntryLine line) throws SQLException {
        while (more && rows.getLong(1) < line.entryNo()) more = rows.next();
        if (!more || rows.getLong(1) > line.entryNo()) return Optional.empty();
        return ledger.note(line, rows.getBytes(2), rows.getString(3));
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
