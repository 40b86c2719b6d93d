package cn.jifenbu.claims;

import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.Step;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
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
        return views.one(village, take(village, id, Step.FIRST_CHECK, actor, null));
    }

    /// Where two approvals are needed the first leaves the claim where it is and waits for another person's.
    @Transactional
    public ClaimView approve(VillageId village, UUID id, Actor actor) {
        return views.one(village, take(village, id, Step.APPROVE, actor, null));
    }

    /// One step for many claims under one lock. What is refused stays as it was and does not hold up the others.
    @Transactional
    public List<Outcome> many(VillageId village, Collection<UUID> ids, Step step, Actor actor, String reason) {
        villages.lock(village);
        var known = claims.byIds(village, ids);
        return ids.stream().distinct().map(id -> {
            var row = known.get(id);
            if (row == null) return new Outcome(id, null, new UnknownClaim());
            try {
                take(row, step, actor, reason);
                return new Outcome(id, row.state, null);
            } catch (RefusedException refused) {
                return new Outcome(id, row.state, refused.refusal());
            }
        }).toList();
    }

    /// Where the claim is now; `refusal` is null when the step was taken.
    public record Outcome(UUID id, ClaimState state, Refusal refusal) {}

    /// The claimant may mend it and submit it again; what had been checked must be checked again.
    @Transactional
    public ClaimView giveBack(VillageId village, UUID id, Actor actor, String reason) {
        return views.one(village, take(village, id, Step.RETURN, actor, reason));
    }

    @Transactional
    public ClaimView reject(VillageId village, UUID id, Actor actor, String reason) {
        return views.one(village, take(village, id, Step.REJECT, actor, reason));
    }

    @Transactional
    public ClaimView withdraw(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        ClaimSteps.requireInvolved(claims.require(village, id), actor);
        return views.one(village, take(village, id, Step.WITHDRAW, actor, null));
    }

    private ClaimRow take(VillageId village, UUID id, Step step, Actor actor, String reason) {
        villages.lock(village);
        var row = claims.require(village, id);
        take(row, step, actor, reason);
        return row;
    }

    private void take(ClaimRow row, Step step, Actor actor, String reason) {
        steps.take(row, step, actor, reason);
        if (step == Step.FIRST_CHECK) row.firstCheckedBy = actor.person();
        if (step == Step.APPROVE && row.approvedBy == null) row.approvedBy = actor.person();
        else if (step == Step.APPROVE) row.secondApprovedBy = actor.person();
        if (step == Step.RETURN) {
            row.firstCheckedBy = null;
            row.approvedBy = null;
        }
    }
}
