package cn.jifenbu.ledger.correction;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.ledger.countersign.Countersign;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.PointsGate;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.model.Reversal;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionUnderWay;
import cn.jifenbu.refusal.LedgerRefusal.RaiseHasNoClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// The door at which people take an entry back or correct it. Fewer points are posted at once; more go through the gate
/// first, and what was taken is given back or taken anew by several people.
@ApplicationScoped
public class CorrectEntry {

    private static final String ACT = "entry";

    private final ReverseEntry reverse;
    private final Countersign countersign;
    private final ReadCatalogue catalogue;
    private final BusinessClock clock;
    private final List<RaisePart> parts;

    CorrectEntry(ReverseEntry reverse, Countersign countersign, ReadCatalogue catalogue, BusinessClock clock,
            @All List<RaisePart> parts) {
        this.reverse = reverse;
        this.countersign = countersign;
        this.catalogue = catalogue;
        this.clock = clock;
        this.parts = parts;
    }

    /// @throws RefusedException as [ReverseEntry#reverse], CorrectionUnderWay, ReviewerCheckedBefore
    @Transactional
    public CorrectionOutcome reverse(VillageId village, long entryNo, String reason, Actor actor) {
        var original = prepare(village, entryNo, reason, actor).original();
        if (takes(original.posting())) {
            int missing = sign(village, entryNo, original.posting(), 0, reason, actor);
            if (missing > 0)
                return new ProposedCorrection(null, null, entryNo, 0, original.posting().points(), missing, reason);
        }
        return new CorrectionOutcome.Reversed(reverse.reverse(village, entryNo, reason, actor));
    }

    /// `points` is what should have been posted then, with its sign.
    ///
    /// @throws RefusedException as [ReverseEntry#correct], ReviewerCheckedBefore, RaiseHasNoClaim, and what a claim for as many
    ///         points meets
    @Transactional
    public CorrectionOutcome correct(VillageId village, long entryNo, int points, String reason, Actor actor) {
        var reversal = prepare(village, entryNo, reason, actor);
        var original = reversal.original().posting();
        reversal.replacement(points);
        if (takes(original)) {
            int missing = sign(village, entryNo, original, points, reason, actor);
            if (missing > 0) return new ProposedCorrection(null, null, entryNo, points, original.points(), missing, reason);
        } else if (PointsGate.raises(original.points(), points)) {
            return propose(village, reversal, points, actor);
        }
        return new CorrectionOutcome.Corrected(reverse.correct(village, entryNo, points, reason, actor));
    }

    /// With nothing under way that would raise the same entry.
    private Reversal prepare(VillageId village, long entryNo, String reason, Actor actor) {
        var reversal = reverse.reversal(village, entryNo, reason, actor);
        underWay(village, entryNo).ifPresent(raise -> {
            throw new RefusedException(new CorrectionUnderWay(raise.claimNo()));
        });
        return reversal;
    }

    private Optional<ProposedCorrection> underWay(VillageId village, long entryNo) {
        return parts.stream().map(part -> part.underWay(village, entryNo)).flatMap(Optional::stream).findFirst();
    }

    /// A deduction, or points that ended.
    private static boolean takes(Posting posting) {
        return posting.kind() == EntryKind.DEDUCT || posting.points() < 0;
    }

    /// @param points that it is to have, 0 to take it back
    private int sign(VillageId village, long entryNo, Posting original, long points, String reason, Actor actor) {
        var what = new Countersign.Act(ACT, Long.toString(entryNo), Long.toString(points));
        long moved = Math.max(Math.abs(points - original.points()), Math.abs(points - original.merit()));
        var gate = new PointsGate(catalogue.policy(village, clock.today()).secondApprovalFrom());
        return countersign.sign(village, what, gate.approvals(moved), reason, actor);
    }

    /// The number of the entry that a claim put in its stead.
    @Transactional
    public Optional<Long> postedInstead(VillageId village, long entryNo) {
        return parts.stream().map(part -> part.postedInstead(village, entryNo)).flatMap(Optional::stream).findFirst();
    }

    /// What waits for the entry, as people see it.
    @Transactional
    public Optional<ProposedCorrection> proposed(VillageId village, LedgerEntry entry) {
        return underWay(village, entry.entryNo()).or(() -> countersign.waiting(village, ACT, Long.toString(entry.entryNo()))
                .map(w -> new ProposedCorrection(null, null, entry.entryNo(), Long.parseLong(w.content()), entry.points(),
                        w.missing(), w.reason())));
    }

    private ProposedCorrection propose(VillageId village, Reversal reversal, int points, Actor actor) {
        var source = reverse.firstSource(village, reversal.original().posting().source());
        var entry = reverse.entry(village, reversal.original().entryNo());
        return parts.stream().map(part -> part.propose(village, source, entry, points, reversal.reason(), actor))
                .flatMap(Optional::stream).findFirst().orElseThrow(() -> new RefusedException(new RaiseHasNoClaim()));
    }
}
