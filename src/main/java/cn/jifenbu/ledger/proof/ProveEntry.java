package cn.jifenbu.ledger.proof;

import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.seals.SealRow;
import cn.jifenbu.ledger.verification.EntryStatement;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.SealRefusal.NotSealedYet;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.MerkleTree;
import cn.jifenbu.verifier.Slip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/// Gives an entry together with what leads from it to a seal that everybody can see.
@ApplicationScoped
public class ProveEntry {

    private final SealRepository seals;
    private final EntryRepository entries;
    private final Sql sql;

    ProveEntry(SealRepository seals, EntryRepository entries, Sql sql) {
        this.seals = seals;
        this.entries = entries;
        this.sql = sql;
    }

    /// @param only the household whose entry it must be; empty for any
    /// @throws RefusedException OutOfScope for another household's and for no entry alike, UnknownEntry where any is asked for,
    ///     NotSealedYet
    @Transactional
    public Slip prove(VillageId village, long entryNo, Optional<HouseholdId> only) {
        var entry = sql.run(connection -> read(connection, village, entryNo));
        if (only.isPresent() && (entry == null || !entry.household().equals(only.get().value()))) {
            throw new RefusedException(new OutOfScope());
        }
        if (entry == null) throw new RefusedException(new UnknownEntry());
        var seal = seals.covering(village, entryNo).orElseThrow(() -> new RefusedException(new NotSealedYet(entryNo)));
        var leaves = new ArrayList<>(entries.hashes(village, seal.firstEntryNo, seal.lastEntryNo));
        return new Slip(entry, MerkleTree.path((int) (entryNo - seal.firstEntryNo), leaves), seal.toLine(seals.installation()));
    }

    /// What the API shows of the seal.
    public static Seal shown(Slip slip) {
        return Seal.of(SealRow.of(slip.seal()));
    }

    private static EntryLine read(SqlConnection connection, VillageId village, long entryNo) throws SQLException {
        try (var entry = EntryStatement.open(connection, village, entryNo, entryNo)) {
            return entry.next();
        }
    }
}
