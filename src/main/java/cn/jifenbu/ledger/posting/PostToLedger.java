package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.ledger.model.Entry;
import cn.jifenbu.ledger.model.HashChain;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The only writer of balances: locks the village, decides in plain Java, appends, all or nothing. Two round trips and the
/// commit, for one entry as for a thousand.
@ApplicationScoped
public class PostToLedger {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final VillageLock villages;
    private final AccountRepository accounts;
    private final LatePostings late;
    private final EntryWriter writer;
    private final ExpiredPoints expired;
    private final BusinessClock clock;

    PostToLedger(VillageLock villages, AccountRepository accounts, LatePostings late, EntryWriter writer,
            ExpiredPoints expired, BusinessClock clock) {
        this.villages = villages;
        this.accounts = accounts;
        this.late = late;
        this.writer = writer;
        this.expired = expired;
        this.clock = clock;
    }

    @Transactional
    public LedgerEntry post(VillageId village, UUID actor, Posting posting) {
        return post(village, actor, List.of(posting)).getFirst();
    }

    /// Appends all postings in their order under one lock, or none. What is for a closed household goes where [LatePostings]
    /// says; the answer holds what was asked for, each with the household it went to.
    @Transactional
    public List<LedgerEntry> post(VillageId village, UUID actor, List<Posting> postings) {
        return post(village, actor, postings, UnaryOperator.identity());
    }

    /// `before` prepares the account for each posting, for instance releases what it spends; both are written as one.
    @Transactional
    public LedgerEntry post(VillageId village, UUID actor, Posting posting, UnaryOperator<Account> before) {
        return post(village, actor, List.of(posting), before).getFirst();
    }

    @Transactional
    List<LedgerEntry> post(VillageId village, UUID actor, List<Posting> postings, UnaryOperator<Account> before) {
        var locked = accounts.lock(village, postings.stream().map(Posting::household).toList());
        var addressed = late.address(village, postings, locked.closed());
        if (!locked.closed().isEmpty()) {
            locked = accounts.lock(village, addressed.stream().map(a -> a.posting().household()).toList());
        }
        var batch = new PostingBatch(locked.byHousehold(), clock.now());
        var requested = new ArrayList<EntryRow>();
        for (var line : addressed) {
            batch.change(line.posting().household(), before);
            var row = append(village, batch, line.posting(), actor);
            if (line.requested()) requested.add(row);
        }
        clearExpired(village, batch);
        if (!postings.isEmpty()) writer.write(village, batch, villages.head(village));
        return requested.stream().map(LedgerEntry::of).toList();
    }

    /// Held points are free again, in the years they were taken from.
    @Transactional
    public void release(VillageId village, HouseholdId household, Lots held) {
        var batch = new PostingBatch(accounts.lock(village, List.of(household)).byHousehold(), clock.now());
        batch.change(household, account -> account.release(held).withFloorRaised());
        clearExpired(village, batch);
        writer.write(village, batch, villages.head(village));
    }

    private void clearExpired(VillageId village, PostingBatch batch) {
        expired.clear(village, batch, List.copyOf(batch.entries))
                .forEach(posting -> append(village, batch, posting, Actor.SYSTEM.person()));
    }

    private EntryRow append(VillageId village, PostingBatch batch, Posting posting, UUID actor) {
        var head = villages.head(village);
        var posted = batch.post(posting);
        var after = posted.account();
        var note = note(village, head.nextEntryNo, posting);
        var commitment = note.map(n -> HashChain.commitment(n.salt, n.note)).orElse(HashChain.NO_NOTE);
        var entry = new Entry(village, head.nextEntryNo, after.seq(), posting, after.balance(), commitment, actor, batch.now);
        var line = EntryRow.of(entry, head.lastHash, HashChain.hash(head.lastHash, entry), posted.moved());
        batch.entries.add(line);
        note.ifPresent(batch.notes::add);
        head.nextEntryNo++;
        head.lastHash = line.hash;
        return line;
    }

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
}
