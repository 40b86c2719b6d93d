package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.model.Reversal;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyReversed;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionUnderWay;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a posted entry back by a linked one, once, and for a correction posts the right points in the same transaction.
@ApplicationScoped
public class ReverseEntry {

    private final VillageLock villages;
    private final Households households;
    private final EntryRepository entries;
    private final PostWithOverdraft ledger;
    private final VillageEvents events;
    private final List<CorrectionPart> parts;
    private final List<RaisePart> raises;

    ReverseEntry(VillageLock villages, Households households, EntryRepository entries, PostWithOverdraft ledger,
            VillageEvents events, @All List<CorrectionPart> parts, @All List<RaisePart> raises) {
        this.villages = villages;
        this.households = households;
        this.entries = entries;
        this.ledger = ledger;
        this.events = events;
        this.parts = parts;
        this.raises = raises;
    }

    public record Correction(LedgerEntry reversal, LedgerEntry entry) implements CorrectionOutcome {}

    /// @throws RefusedException UnknownEntry, OwnHousehold, HouseholdNotActive, ReversalNotReversible, EntryNotReversible,
    ///         AlreadyReversed, CorrectionUnderWay, PointsAlreadySpent; nothing has changed then
    @Transactional
    public LedgerEntry reverse(VillageId village, long entryNo, String reason, Actor actor) {
        var reversal = prepare(village, entryNo, reason, actor);
        var posted = post(village, reversal, List.of(reversal.posting()), actor).getFirst();
        tell(village, reversal, Optional.empty(), actor);
        return posted;
    }

    /// `points` is what should have been posted then, with its sign. Whether they may be more is not asked here: people correct
    /// through [CorrectEntry].
    ///
    /// @throws RefusedException as [#reverse], CorrectionChangesNothing, CorrectionTurnsSign
    @Transactional
    public Correction correct(VillageId village, long entryNo, long points, String reason, Actor actor) {
        var reversal = prepare(village, entryNo, reason, actor);
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

    EntrySource firstSource(VillageId village, EntrySource source) {
        if (!source.kind().equals(Reversal.CORRECTION)) return source;
        var corrected = entries.findById(new EntryRow.Key(village.value(), Long.parseLong(source.id()))).toEntry();
        return firstSource(village, corrected.posting().source());
    }

    private static LedgerEntry ofKind(List<LedgerEntry> posted, boolean reversal) {
        Stream<LedgerEntry> found = posted.stream().filter(e -> (e.kind() == EntryKind.REVERSAL) == reversal);
        return found.findFirst().orElseThrow();
    }

    LedgerEntry entry(VillageId village, long entryNo) {
        return LedgerEntry.of(entries.findById(new EntryRow.Key(village.value(), entryNo)));
    }

    /// What people ask for, with nothing under way that would raise the same entry.
    Reversal prepare(VillageId village, long entryNo, String reason, Actor actor) {
        var reversal = reversal(village, entryNo, reason, actor);
        underWay(village, entryNo).ifPresent(raise -> {
            throw new RefusedException(new CorrectionUnderWay(raise.claimNo()));
        });
        return reversal;
    }

    private Optional<ProposedCorrection> underWay(VillageId village, long entryNo) {
        return raises.stream().map(part -> part.underWay(village, entryNo)).flatMap(Optional::stream).findFirst();
    }

    private Reversal reversal(VillageId village, long entryNo, String reason, Actor actor) {
        villages.lock(village);
        var row = entries.findByIdOptional(new EntryRow.Key(village.value(), entryNo))
                .orElseThrow(() -> new RefusedException(new UnknownEntry()));
        var household = households.require(village, new HouseholdId(row.householdId));
        Recusal.require(actor, village, household.id());
        household.requireNotClosed();
        var reversal = new Reversal(row.toEntry(), reason);
        entries.bySource(village, Reversal.of(entryNo), EntryKind.REVERSAL).ifPresent(earlier -> {
            throw new RefusedException(new AlreadyReversed(earlier.entryNo));
        });
        return reversal;
    }

    private List<LedgerEntry> post(VillageId village, Reversal reversal, List<Posting> postings, Actor actor) {
        var original = reversal.original();
        var posted = ledger.post(village, actor.person(), original.posting().household(), postings);
        events.record(village, EventKind.ENTRY_REVERSED, Map.of("entryNo", original.entryNo(), "householdId",
                original.posting().household().toString(), "points", original.posting().points()));
        return posted;
    }
}
