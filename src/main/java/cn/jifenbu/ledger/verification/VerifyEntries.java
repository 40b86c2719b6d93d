package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.LedgerCheck;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.village.VillageHeadRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.hibernate.Session;

/// Walks over a village's entries, notes and seals in their order.
@ApplicationScoped
class VerifyEntries {

    private static final int STEP = 10_000;

    private final EntityManager db;

    VerifyEntries(EntityManager db) {
        this.db = db;
    }

    Optional<Fault> check(VillageId village, LedgerCheck ledger, List<SealLine> seals, LongConsumer progress) {
        return db.unwrap(Session.class).doReturningWork(c -> walk(c, village, ledger, seals, progress))
                .or(() -> head(village, ledger));
    }

    private static Optional<Fault> walk(Connection connection, VillageId village, LedgerCheck ledger, List<SealLine> seals,
            LongConsumer progress) throws SQLException {
        int sealed = 0;
        try (var entries = new EntryCursor(connection, village, Long.MIN_VALUE, Long.MAX_VALUE);
                var notes = new NoteCursor(connection, village)) {
            for (var line = entries.next(); line != null; line = entries.next()) {
                var fault = ledger.entry(line);
                if (fault.isEmpty()) fault = notes.check(ledger, line);
                if (fault.isEmpty() && sealed < seals.size() && seals.get(sealed).lastEntryNo() <= line.entryNo()) {
                    fault = ledger.seal(seals.get(sealed++));
                }
                if (fault.isPresent()) return fault;
                if (line.entryNo() % STEP == 0) progress.accept(line.entryNo());
            }
        }
        return sealed < seals.size() ? ledger.missing() : Optional.empty();
    }

    private Optional<Fault> head(VillageId village, LedgerCheck ledger) {
        var head = db.find(VillageHeadRow.class, village.value());
        if (head == null) return ledger.lastNo() == 0 ? Optional.empty() : Optional.of(headWrong(ledger));
        if (head.nextEntryNo > ledger.lastNo() + 1) return ledger.missing();
        boolean right = head.nextEntryNo == ledger.lastNo() + 1 && Arrays.equals(head.lastHash, ledger.lastHash());
        return right ? Optional.empty() : Optional.of(headWrong(ledger));
    }

    private static Fault headWrong(LedgerCheck ledger) {
        return Fault.entry(ledger.lastNo(), "村账首行不符");
    }
}
