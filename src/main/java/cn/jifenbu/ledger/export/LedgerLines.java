package cn.jifenbu.ledger.export;

import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.verification.EntryStatement;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.verifier.EntryText;
import cn.jifenbu.verifier.SealText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/// Entries as lines of a file, each seal behind its last entry; exports and dividend proofs have the same.
@ApplicationScoped
public class LedgerLines {

    private final SealRepository seals;

    LedgerLines(SealRepository seals) {
        this.seals = seals;
    }

    /// Names the database the lines come from.
    public UUID installation() {
        return seals.installation();
    }

    /// From the first entry to the end of the seal over this one; to this one where nothing is sealed.
    public void writeUntil(SqlConnection connection, VillageId village, long entryNo, LineFile out) throws SQLException {
        long last = seals.covering(village, entryNo).map(s -> s.lastEntryNo).orElse(entryNo);
        write(connection, village, 1, last, out);
    }

    /// @return how many seals were written
    int write(SqlConnection connection, VillageId village, long first, long last, LineFile out) throws SQLException {
        var ends = seals.linesBetween(village, first, last);
        int sealed = 0;
        try (var lines = EntryStatement.open(connection, village, first, last)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                EntryText.write(out.text(), line);
                out.end();
                if (sealed < ends.size() && ends.get(sealed).lastEntryNo() == line.entryNo()) {
                    out.text().append(SealText.write(ends.get(sealed++)));
                    out.end();
                }
            }
        }
        return sealed;
    }
}
