package cn.jifenbu.claims.review;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.SpotCheckState;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.notice.Objections;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.refusal.ClaimRefusal.NoSecondLookWaiting;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The township's spot check (抽查) of an approval that was drawn, or that a relative gave. A fault sends the claim back before
/// it is on the board, or stops it there as an objection; what has been posted is corrected in the ledger.
@ApplicationScoped
public class RecordSpotCheck {
    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final ClaimViews views;
    private final Objections objections;

    RecordSpotCheck(VillageLock villages, ClaimRepository claims, ClaimHistory steps, ClaimViews views, Objections objections) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
        this.objections = objections;
    }

    /// @throws RefusedException UnknownClaim, NoSecondLookWaiting, ReviewerIsClaimant, ReviewerCheckedBefore
    @Transactional
    public ClaimView look(VillageId village, UUID id, boolean fine, String reason, Actor actor) {
        villages.lock(village);
        var row = claims.require(village, id);
        if (row.secondLook != SpotCheckState.WAITING) throw new RefusedException(new NoSecondLookWaiting());
        steps.requireImpartial(row, actor);
        row.secondLook = fine ? SpotCheckState.FINE : SpotCheckState.FAULT;
        row.secondLookBy = actor.person();
        if (fine) return views.withSteps(village, row);
        if (row.state == ClaimState.APPROVED) {
            steps.apply(row, ClaimTransition.SEND_BACK, actor, new StepReason(reason, null));
            row.firstCheckedBy = null;
            row.approvedBy = null;
            row.secondApprovedBy = null;
        }
        if (row.state == ClaimState.ON_NOTICE) objections.raise(village, id, actor, reason);
        return views.withSteps(village, row);
    }
}
