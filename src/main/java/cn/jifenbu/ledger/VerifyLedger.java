package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Chain;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recomputes numbers, chain, notes and balances of a village and names the first bad row.
@ApplicationScoped
public class VerifyLedger {

    private static final int PAGE = 2000;

    private final EntityManager db;
    private final EntryRows entries;
    private final VerifyFigures figures;

    VerifyLedger(EntityManager db, EntryRows entries, VerifyFigures figures) {
        this.db = db;
        this.entries = entries;
        this.figures = figures;
    }

    /// `problem` is null when all is well; `badEntryNo` is null when no single entry is to blame.
    public record Verification(boolean valid, long entries, String lastHash, Long badEntryNo, String problem) {}

    /// Looks at one moment of the village, in a transaction of its own and without its lock: posting goes on meanwhile.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Verification verify(VillageId village) {
        db.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
        var tally = new Tally();
        byte[] hash = Chain.START;
        long no = 0;
        for (var page = entries.oldest(village, 0, PAGE); !page.isEmpty(); page = entries.oldest(village, no, PAGE)) {
            var notes = notes(village, page);
            for (var row : page) {
                if (row.entryNo != no + 1) return missing(no, hash);
                var problem = check(row, hash, notes.get(row.entryNo)).or(() -> tally.add(row));
                if (problem.isPresent()) return new Verification(false, no, hex(hash), row.entryNo, problem.get());
                hash = row.hash;
                no = row.entryNo;
            }
            db.clear();
        }
        var head = db.find(VillageHeadRow.class, village.value());
        if (head == null ? no > 0 : head.nextEntryNo <= no) return new Verification(false, no, hex(hash), no, "村账首行不符");
        if (head != null && head.nextEntryNo > no + 1) return missing(no, hash);
        if (head != null && !Arrays.equals(head.lastHash, hash)) return new Verification(false, no, hex(hash), no, "村账首行不符");
        var problem = figures.check(village, tally);
        return new Verification(problem.isEmpty(), no, hex(hash), null, problem.orElse(null));
    }

    private static Verification missing(long last, byte[] hash) {
        return new Verification(false, last, hex(hash), last + 1, "缺少第 " + (last + 1) + " 笔");
    }

    private Map<Long, EntryNoteRow> notes(VillageId village, List<EntryRow> page) {
        var found = new HashMap<Long, EntryNoteRow>();
        db.createQuery("from EntryNoteRow where villageId = ?1 and entryNo between ?2 and ?3", EntryNoteRow.class)
                .setParameter(1, village.value()).setParameter(2, page.getFirst().entryNo)
                .setParameter(3, page.getLast().entryNo).getResultList().forEach(n -> found.put(n.entryNo, n));
        return found;
    }

    /// A note that has been erased is no fault, one that says something else is.
    private static Optional<String> check(EntryRow row, byte[] previous, EntryNoteRow note) {
        if (!Arrays.equals(row.prevHash, previous)) return Optional.of("与上一笔的哈希不相连");
        boolean moves = row.points != 0 || row.merit != 0;
        if (!moves || row.counter != row.kind.counter() || !Arrays.equals(row.hash, Chain.hash(previous, row.toEntry()))) {
            return Optional.of("内容与哈希不符");
        }
        if (note != null && !Arrays.equals(row.noteCommitment, Chain.commitment(note.salt, note.note))) {
            return Optional.of("备注与哈希不符");
        }
        return Optional.empty();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
