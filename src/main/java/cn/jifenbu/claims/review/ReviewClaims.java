package cn.jifenbu.claims.review;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.SpotCheckState;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What people decide about a claim that has been submitted. `reason` says why, where a reason is needed.
@ApplicationScoped
public class ReviewClaims {
    private static final SecureRandom DRAW = new SecureRandom();
    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final ClaimViews views;
    private final ReviewSubstitutes substitutes;
    private final ReadCatalogue catalogue;
    private final BusinessClock clock;

    ReviewClaims(VillageLock villages, ClaimRepository claims, ClaimHistory steps, ClaimViews views,
            ReviewSubstitutes substitutes,
            ReadCatalogue catalogue, BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
        this.substitutes = substitutes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Who reviews, with the groups lent today.
    private record Reviewer(Actor actor, int secondLookPercent) {}

    @Transactional
    public ClaimView firstCheck(VillageId village, UUID id, Actor actor) {
        return views.of(village, apply(village, id, ClaimTransition.FIRST_CHECK, actor, StepReason.NONE));
    }

    /// Where two approvals are needed the first leaves the claim where it is and waits for another person's.
    @Transactional
    public ClaimView approve(VillageId village, UUID id, Actor actor) {
        return views.of(village, apply(village, id, ClaimTransition.APPROVE, actor, StepReason.NONE));
    }

    /// One step for many claims under one lock. What is refused stays as it was and does not hold up the others.
    @Transactional
    public List<Outcome> applyToAll(VillageId village, Collection<UUID> ids, ClaimTransition step, Actor actor,
            StepReason reason) {
        villages.lock(village);
        var known = claims.byIds(village, ids);
        var reviewer = reviewer(village, actor);
        return ids.stream().distinct().map(id -> {
            var row = known.get(id);
            if (row == null) return new Outcome(id, null, new UnknownClaim());
            try {
                apply(row, step, reviewer, reason);
                return new Outcome(id, row.state, null);
            } catch (RefusedException refused) {
                return new Outcome(id, row.state, refused.refusal());
            }
        }).toList();
    }

    /// Where the claim is now; `refusal` is null when the step was taken.
    public record Outcome(UUID id, ClaimState state, Refusal refusal) {}

    /// The claimant may amend it and submit it again; what had been checked must be checked again.
    @Transactional
    public ClaimView returnToClaimant(VillageId village, UUID id, Actor actor, StepReason reason) {
        return views.of(village, apply(village, id, ClaimTransition.RETURN, actor, reason));
    }

    @Transactional
    public ClaimView reject(VillageId village, UUID id, Actor actor, StepReason reason) {
        return views.of(village, apply(village, id, ClaimTransition.REJECT, actor, reason));
    }

    @Transactional
    public ClaimView withdraw(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        ClaimHistory.requireInvolved(claims.require(village, id), actor);
        return views.of(village, apply(village, id, ClaimTransition.WITHDRAW, actor, StepReason.NONE));
    }

    private ClaimRow apply(VillageId village, UUID id, ClaimTransition step, Actor actor, StepReason reason) {
        villages.lock(village);
        var row = claims.require(village, id);
        apply(row, step, reviewer(village, actor), reason);
        return row;
    }

    private Reviewer reviewer(VillageId village, Actor actor) {
        var review = catalogue.policy(village, clock.today()).review();
        return new Reviewer(substitutes.withSubstitutions(village, actor), review.secondLookPercent());
    }

    private void apply(ClaimRow row, ClaimTransition step, Reviewer reviewer, StepReason reason) {
        steps.apply(row, step, reviewer.actor, reason);
        var person = reviewer.actor.person();
        if (step == ClaimTransition.FIRST_CHECK) row.firstCheckedBy = person;
        if (step == ClaimTransition.APPROVE && row.approvedBy == null) row.approvedBy = person;
        else if (step == ClaimTransition.APPROVE) row.secondApprovedBy = person;
        if (step == ClaimTransition.RETURN) {
            row.firstCheckedBy = null;
            row.approvedBy = null;
        }
        if (row.state == ClaimState.APPROVED && isSpotChecked(row, reviewer)) row.secondLook = SpotCheckState.WAITING;
    }

    /// Nobody can tell beforehand which approval is looked at again; one that a relative checked, when that was still
    /// allowed, always is.
    private static boolean isSpotChecked(ClaimRow row, Reviewer reviewer) {
        return row.relativeReview || DRAW.nextInt(100) < reviewer.secondLookPercent;
    }
}
