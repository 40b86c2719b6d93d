package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Chain;
import cn.jifenbu.ledger.domain.Entry;
import cn.jifenbu.ledger.domain.Posting;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The only writer of balances: locks the village, decides in plain Java, appends, all or nothing.
@ApplicationScoped
public class PostToLedger {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final VillageLock villages;
    private final AccountRows accounts;
    private final EntityManager db;
    private final BusinessClock clock;

    PostToLedger(VillageLock villages, AccountRows accounts, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public LedgerEntry post(VillageId village, UUID actor, Posting posting) {
        return post(village, actor, List.of(posting)).getFirst();
    }

    /// Appends all postings in their order under one lock, or none.
    @Transactional
    public List<LedgerEntry> post(VillageId village, UUID actor, List<Posting> postings) {
        var head = villages.head(village);
        var rows = accounts.of(village, postings.stream().map(Posting::household).toList());
        var years = accounts.years(village, postings.stream().filter(p -> p.merit() != 0).map(p -> key(village, p)).toList());
        var now = clock.now();
        var posted = new ArrayList<LedgerEntry>();
        for (var posting : postings) {
            var row = rows.get(posting.household());
            var after = row.toAccount().posted(posting.points());
            var note = note(village, head.nextEntryNo, posting);
            var commitment = note.map(n -> Chain.commitment(n.salt, n.note)).orElse(Chain.NO_NOTE);
            var entry = new Entry(village, head.nextEntryNo, after.seq(), posting, after.balance(), commitment, actor, now);
            var line = EntryRow.of(entry, head.lastHash, Chain.hash(head.lastHash, entry));
            db.persist(line);
            note.ifPresent(db::persist);
            row.become(after);
            if (posting.merit() != 0) {
                var year = years.get(key(village, posting));
                year.merit = Math.addExact(year.merit, posting.merit());
            }
            head.nextEntryNo++;
            head.lastHash = line.hash;
            posted.add(LedgerEntry.of(line));
        }
        return posted;
    }

    /// The note points at its entry, so it is written after it.
    private static Optional<EntryNoteRow> note(VillageId village, long entryNo, Posting posting) {
        if (posting.note().isEmpty()) return Optional.empty();
        var row = new EntryNoteRow();
        row.villageId = village.value();
        row.entryNo = entryNo;
        row.salt = new byte[16];
        RANDOM.nextBytes(row.salt);
        row.note = posting.note();
        return Optional.of(row);
    }

    private static AccountYearRow.Key key(VillageId village, Posting posting) {
        return new AccountYearRow.Key(village.value(), posting.household().value(), posting.meritYear());
    }
}
