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
    private final EntryWriter writer;
    private final ExpiredPoints expired;
    private final BusinessClock clock;

    PostToLedger(VillageLock villages, AccountRepository accounts, EntryWriter writer, ExpiredPoints expired,
            BusinessClock clock) {
        this.villages = villages;
        this.accounts = accounts;
        this.writer = writer;
        this.expired = expired;
        this.clock = clock;
    }

    @Transactional
    public LedgerEntry post(VillageId village, UUID actor, Posting posting) {
        return post(village, actor, List.of(posting)).getFirst();
    }

    /// Appends all postings in their order under one lock, or none.
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
        var batch = batch(village, postings.stream().map(Posting::household).toList());
        for (var posting : postings) {
            batch.change(posting.household(), before);
            append(village, batch, posting, actor);
        }
        var asked = List.copyOf(batch.entries);
        expired.clear(village, batch, asked).forEach(posting -> append(village, batch, posting, Actor.SYSTEM.person()));
        if (!postings.isEmpty()) writer.write(village, batch, villages.head(village));
        return asked.stream().map(LedgerEntry::of).toList();
    }

    /// Held points are free again, in the years they were taken from.
    @Transactional
    public void release(VillageId village, HouseholdId household, Lots held) {
        var batch = batch(village, List.of(household));
        batch.change(household, account -> account.release(held).withFloorRaised());
        expired.clear(village, batch, List.of()).forEach(p -> append(village, batch, p, Actor.SYSTEM.person()));
        writer.write(village, batch, villages.head(village));
    }

    private PostingBatch batch(VillageId village, List<HouseholdId> households) {
        return new PostingBatch(accounts.lock(village, households), clock.now());
    }

    private void append(VillageId village, PostingBatch batch, Posting posting, UUID actor) {
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
