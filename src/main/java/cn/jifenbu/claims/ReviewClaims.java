package cn.jifenbu.claims;

import cn.jifenbu.claims.domain.Step;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What people decide about a claim that has been submitted. `reason` says why, where a reason is needed.
@ApplicationScoped
public class ReviewClaims {

    private final VillageLock villages;
    private final ClaimRows claims;
    private final ClaimSteps steps;
    private final ClaimViews views;

    ReviewClaims(VillageLock villages, ClaimRows claims, ClaimSteps steps, ClaimViews views) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
    }

    @Transactional
    public ClaimView firstCheck(VillageId village, UUID id, Actor actor) {
        var row = take(village, id, Step.FIRST_CHECK, actor, null);
        row.firstCheckedBy = actor.person();
        return views.one(village, row);
    }

    /// Where two approvals are needed the first leaves the claim where it is and waits for another person's.
    @Transactional
    public ClaimView approve(VillageId village, UUID id, Actor actor) {
        var row = take(village, id, Step.APPROVE, actor, null);
        if (row.approvedBy == null) row.approvedBy = actor.person();
        else row.secondApprovedBy = actor.person();
        return views.one(village, row);
    }

    /// The claimant may mend it and submit it again; what had been checked must be checked again.
    @Transactional
    public ClaimView giveBack(VillageId village, UUID id, Actor actor, String reason) {
        var row = take(village, id, Step.RETURN, actor, reason);
        row.firstCheckedBy = null;
        row.approvedBy = null;
        return views.one(village, row);
    }

    @Transactional
    public ClaimView reject(VillageId village, UUID id, Actor actor, String reason) {
        return views.one(village, take(village, id, Step.REJECT, actor, reason));
    }

    @Transactional
    public ClaimView withdraw(VillageId village, UUID id, Actor actor) {
        return views.one(village, take(village, id, Step.WITHDRAW, actor, null));
    }

    private ClaimRow take(VillageId village, UUID id, Step step, Actor actor, String reason) {
        villages.lock(village);
        var row = claims.require(village, id);
        steps.take(row, step, actor, reason);
        return row;
    }
}
