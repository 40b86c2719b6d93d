package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.verifier.EntryLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/// A village's entries one after the other, for a [VerificationPart] that recounts them.
@ApplicationScoped
public class WalkEntries {

    private final Sql sql;

    WalkEntries(Sql sql) {
        this.sql = sql;
    }

    /// Up to number `last`, in the caller's transaction.
    public void forEach(VillageId village, long last, Consumer<EntryLine> consumer) {
        sql.run(db -> {
            try (var entries = EntryStatement.open(db, village, 1, last)) {
                for (var line = entries.next(); line != null; line = entries.next()) consumer.accept(line);
            }
            return null;
        });
    }
}
