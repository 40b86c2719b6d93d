package cn.jifenbu.deductions;

import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.deductions.store.DeductionHistory;
import cn.jifenbu.deductions.store.DeductionRepository;
import cn.jifenbu.deductions.store.DeductionRow;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.posting.CorrectionPart;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.refusal.DeductionRefusal.MoreThanTheRuleTakes;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// A deduction costs what its entry takes now; reversed it costs nothing and no longer counts.
@ApplicationScoped
class CorrectDeduction implements CorrectionPart {

    private final DeductionRepository deductions;
    private final DeductionHistory steps;

    CorrectDeduction(DeductionRepository deductions, DeductionHistory steps) {
        this.deductions = deductions;
        this.steps = steps;
    }

    @Override
    public void corrected(VillageId village, EntrySource source, Optional<LedgerEntry> instead, String reason, Actor actor) {
        if (!source.kind().equals(DeductionRow.SOURCE)) return;
        deductions.find(village, UUID.fromString(source.id())).ifPresent(row -> {
            var step = instead.isPresent() ? DeductionTransition.CORRECT : DeductionTransition.REVERSE;
            steps.apply(row, step, actor, reason);
            instead.ifPresent(entry -> count(row, entry));
        });
    }

    /// Of the points there may have been less than it costs; the merit is lost in full.
    private static void count(DeductionRow row, LedgerEntry entry) {
        if (entry.merit() < row.fullPoints) throw new RefusedException(new MoreThanTheRuleTakes(entry.merit(), row.fullPoints));
        row.points = Math.toIntExact(entry.merit());
        row.entryNo = entry.entryNo();
    }
}
