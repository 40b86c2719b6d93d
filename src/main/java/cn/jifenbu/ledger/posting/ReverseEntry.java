package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.model.Reversal;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyReversed;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a posted entry back by a linked one, once, and for a correction posts the right points in the same transaction. A
/// household that was split since, and those that left it, bear it in the proportion of the split.
@ApplicationScoped
public class ReverseEntry {

    private final VillageLock villages;
    private final Households households;
    private final Successors successors;
    private final EntryRepository entries;
    private final PostWithOverdraft ledger;
    private final SplitShares shares;
    private final VillageEvents events;
    private final List<CorrectionPart> parts;

    ReverseEntry(VillageLock villages, Households households, Successors successors, EntryRepository entries,
            PostWithOverdraft ledger, SplitShares shares, VillageEvents events, @All List<CorrectionPart> parts) {
        this.villages = villages;
        this.households = households;
        this.successors = successors;
        this.entries = entries;
        this.ledger = ledger;
        this.shares = shares;
        this.events = events;
        this.parts = parts;
    }

    public record Correction(LedgerEntry reversal, LedgerEntry entry) {}

    /// @throws RefusedException UnknownEntry, OwnHousehold, ReversalNotReversible, EntryNotReversible,
    ///         AlreadyReversed, PointsAlreadySpent; nothing has changed then
    @Transactional
    public LedgerEntry reverse(VillageId village, long entryNo, String reason, Actor actor) {
        var reversal = reversal(village, entryNo, reason, actor);
        var posted = post(village, reversal, List.of(reversal.posting()), actor).getFirst();
        tell(village, reversal, Optional.empty(), actor);
        return posted;
    }

    /// `points` is what should have been posted then, with its sign. Whether they may be more is not asked here, but where
    /// people correct.
    ///
    /// @throws RefusedException as [#reverse], CorrectionChangesNothing, CorrectionTurnsSign
    @Transactional
    public Correction correct(VillageId village, long entryNo, long points, String reason, Actor actor) {
        var reversal = reversal(village, entryNo, reason, actor);
        var posted = post(village, reversal, List.of(reversal.posting(), reversal.replacement(points)), actor);
        var correction = new Correction(ofKind(posted, true), ofKind(posted, false));
        tell(village, reversal, Optional.of(correction.entry()), actor);
        return correction;
    }

    /// Takes an entry back and posts in its stead what passed the gate as a claim of its own.
    ///
    /// @return what was posted instead
    @Transactional
    public LedgerEntry replace(VillageId village, long entryNo, Posting instead, String reason, Actor actor) {
        var reversal = reversal(village, entryNo, reason, actor);
        var posted = post(village, reversal, List.of(reversal.posting(), instead), actor);
        tell(village, reversal, Optional.empty(), actor);
        return ofKind(posted, false);
    }

    private void tell(VillageId village, Reversal reversal, Optional<LedgerEntry> instead, Actor actor) {
        var source = firstSource(village, reversal.original().posting().source());
        parts.forEach(part -> part.corrected(village, source, instead, reversal.reason(), actor));
    }

    /// What was posted for in the first place, also when it was corrected since.
    public EntrySource firstSource(VillageId village, EntrySource source) {
        if (!source.kind().equals(Reversal.CORRECTION)) return source;
        var corrected = entries.findById(new EntryRow.Key(village.value(), Long.parseLong(source.id()))).toEntry();
        return firstSource(village, corrected.posting().source());
    }

    private static LedgerEntry ofKind(List<LedgerEntry> posted, boolean reversal) {
        Stream<LedgerEntry> found = posted.stream().filter(e -> (e.kind() == EntryKind.REVERSAL) == reversal);
        return found.findFirst().orElseThrow();
    }

    public LedgerEntry entry(VillageId village, long entryNo) {
        return LedgerEntry.of(entries.findById(new EntryRow.Key(village.value(), entryNo)));
    }

    /// @throws RefusedException what [#reverse] throws before it posts
    public Reversal reversal(VillageId village, long entryNo, String reason, Actor actor) {
        villages.lock(village);
        var row = entries.findByIdOptional(new EntryRow.Key(village.value(), entryNo))
                .orElseThrow(() -> new RefusedException(new UnknownEntry()));
        var household = households.require(village, new HouseholdId(row.householdId));
        Recusal.require(actor, village, household.id());
        Recusal.require(actor, village, successors.orItself(village, household.id()));
        var reversal = new Reversal(row.toEntry(), reason);
        entries.bySource(village, Reversal.of(entryNo), EntryKind.REVERSAL).ifPresent(earlier -> {
            throw new RefusedException(new AlreadyReversed(earlier.entryNo));
        });
        return reversal;
    }

    private List<LedgerEntry> post(VillageId village, Reversal reversal, List<Posting> postings, Actor actor) {
        var original = reversal.original();
        var household = original.posting().household();
        var row = entries.findById(new EntryRow.Key(village.value(), original.entryNo()));
        var own = new ArrayList<>(postings.stream().map(row::inItsYears).toList());
        for (var leg : shares(village, reversal, postings)) {
            Recusal.require(actor, village, leg.household());
            if (leg.household().equals(household)) own.add(leg);
            else ledger.post(village, actor.person(), leg.household(), List.of(leg));
        }
        var posted = ledger.post(village, actor.person(), household, own).stream()
                .filter(entry -> entry.kind() != EntryKind.TRANSFER).toList();
        events.record(village, EventKind.ENTRY_REVERSED, Map.of("entryNo", original.entryNo(), "householdId",
                original.posting().household().toString(), "points", original.posting().points()));
        return posted;
    }

    private List<Posting> shares(VillageId village, Reversal reversal, List<Posting> postings) {
        long points = postings.stream().mapToLong(Posting::points).reduce(0, Math::addExact);
        long merit = postings.stream().mapToLong(Posting::merit).reduce(0, Math::addExact);
        return shares.transfers(village, reversal.original(), points, merit, reversal.reason());
    }
}
