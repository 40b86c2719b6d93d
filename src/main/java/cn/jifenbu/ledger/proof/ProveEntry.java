package cn.jifenbu.ledger.proof;

import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.seals.SealRow;
import cn.jifenbu.ledger.verification.EntryCursor;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.SealRefusal.NotSealedYet;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.MerkleTree;
import cn.jifenbu.verifier.Slip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Gives an entry together with what leads from it to a seal that everybody can see.
@ApplicationScoped
public class ProveEntry {

    private final SealRepository seals;
    private final EntityManager db;

    ProveEntry(SealRepository seals, EntityManager db) {
        this.seals = seals;
        this.db = db;
    }

    /// @param only the household whose entry it must be; empty for any
    /// @throws RefusedException OutOfScope for another household's and for no entry alike, UnknownEntry where any is asked for,
    ///     NotSealedYet
    @Transactional
    public Slip prove(VillageId village, long entryNo, Optional<HouseholdId> only) {
        var entry = db.unwrap(Session.class).doReturningWork(c -> read(c, village, entryNo));
        if (only.isPresent() && (entry == null || !entry.household().equals(only.get().value()))) {
            throw new RefusedException(new OutOfScope());
        }
        if (entry == null) throw new RefusedException(new UnknownEntry());
        var seal = seals.covering(village, entryNo).orElseThrow(() -> new RefusedException(new NotSealedYet(entryNo)));
        var leaves = leaves(village, seal);
        return new Slip(entry, MerkleTree.path((int) (entryNo - seal.firstEntryNo), leaves), seal.toLine(seals.installation()));
    }

    /// What the API shows of the seal.
    public static Seal shown(Slip slip) {
        return Seal.of(SealRow.of(slip.seal()));
    }

    private static EntryLine read(Connection connection, VillageId village, long entryNo) throws SQLException {
        try (var one = new EntryCursor(connection, village, entryNo, entryNo)) {
            return one.next();
        }
    }

    private List<byte[]> leaves(VillageId village, SealRow seal) {
        return new ArrayList<>(db.createQuery(
                "select hash from EntryRow where villageId = ?1 and entryNo between ?2 and ?3 order by entryNo", byte[].class)
                .setParameter(1, village.value()).setParameter(2, seal.firstEntryNo).setParameter(3, seal.lastEntryNo)
                .getResultList());
    }
}
