package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.Claim;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.posting.CorrectionPart;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// A claim counts with the points its entry has now: corrected with those, reversed no more, so that it can be entered anew.
@ApplicationScoped
class CorrectClaim implements CorrectionPart {

    private final ClaimRepository claims;
    private final ClaimHistory steps;

    CorrectClaim(ClaimRepository claims, ClaimHistory steps) {
        this.claims = claims;
        this.steps = steps;
    }

    @Override
    public void corrected(VillageId village, EntrySource source, Optional<LedgerEntry> instead, String reason, Actor actor) {
        if (!source.kind().equals(Claim.SOURCE)) return;
        claims.find(village, UUID.fromString(source.id())).ifPresent(row -> {
            var step = instead.isPresent() ? ClaimTransition.CORRECT : ClaimTransition.REVERSE;
            steps.apply(row, step, actor, new StepReason(reason, null));
            instead.ifPresent(entry -> {
                row.points = Math.toIntExact(entry.points());
                row.entryNo = entry.entryNo();
            });
        });
    }
}
