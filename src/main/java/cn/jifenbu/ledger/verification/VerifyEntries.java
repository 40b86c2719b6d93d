package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.LedgerCheck;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.village.VillageHeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Walks over a village's entries, notes and seals in their order.
@ApplicationScoped
class VerifyEntries {

    private static final int STEP = 10_000;

    private final Sql sql;
    private final VillageHeadRepository heads;

    VerifyEntries(Sql sql, VillageHeadRepository heads) {
        this.sql = sql;
        this.heads = heads;
    }

    Optional<Fault> check(VillageId village, LedgerCheck ledger, List<SealLine> seals, LongConsumer progress) {
        return sql.run(connection -> walk(connection, village, ledger, seals, progress))
                .or(() -> head(village, ledger));
    }

    private static Optional<Fault> walk(SqlConnection connection, VillageId village, LedgerCheck ledger, List<SealLine> seals,
            LongConsumer progress) throws SQLException {
        int sealed = 0;
        try (var entries = EntryStatement.open(connection, village, Long.MIN_VALUE, Long.MAX_VALUE);
                var notes = new NoteStatement(connection, village)) {
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
        var head = heads.read(village).orElse(null);
        if (head == null) return ledger.lastNo() == 0 ? Optional.empty() : Optional.of(headWrong(ledger));
        if (head.nextEntryNo > ledger.lastNo() + 1) return ledger.missing();
        boolean right = head.nextEntryNo == ledger.lastNo() + 1 && Arrays.equals(head.lastHash, ledger.lastHash());
        return right ? Optional.empty() : Optional.of(headWrong(ledger));
    }

    private static Fault headWrong(LedgerCheck ledger) {
        return Fault.entry(ledger.lastNo(), "村账首行不符");
    }
}
