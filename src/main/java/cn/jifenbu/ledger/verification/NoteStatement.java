package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlCursor;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.LedgerCheck;
import java.sql.SQLException;
import java.util.Optional;

/// The village's notes, read beside its entries. A note that has been erased is no fault, one that says something else is.
class NoteStatement implements AutoCloseable {

    private record Note(long entryNo, byte[] salt, String text) {}

    private final SqlCursor<Note> notes;
    /// null after the last.
    private Note next;

    NoteStatement(SqlConnection connection, VillageId village) throws SQLException {
        notes = connection.open(EntryStatement.FETCH,
                "select entry_no, salt, note from entry_note where village_id = ? order by entry_no",
                row -> new Note(row.getLong(1), row.getBytes(2), row.getString(3)), village.value());
        next = notes.next();
    }

    Optional<Fault> check(LedgerCheck ledger, EntryLine line) throws SQLException {
        while (next != null && next.entryNo < line.entryNo()) next = notes.next();
        if (next == null || next.entryNo > line.entryNo()) return Optional.empty();
        return ledger.note(line, next.salt, next.text);
    }

    @Override
    public void close() throws SQLException {
        notes.close();
    }
}
