package cn.jifenbu.claims;

import cn.jifenbu.catalogue.domain.Policy;
import cn.jifenbu.catalogue.domain.Rule;
import cn.jifenbu.claims.ReviewClaims.Why;
import cn.jifenbu.claims.domain.Claim;
import cn.jifenbu.claims.domain.ClaimState;
import cn.jifenbu.claims.domain.Step;
import cn.jifenbu.organisation.HouseholdAccess;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// Moves a claim one step and writes down who did it, when and why. The village must be locked by the caller.
@ApplicationScoped
class ClaimSteps {

    private final EntityManager db;
    private final BusinessClock clock;

    ClaimSteps(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    void take(ClaimRow row, Step step, Actor actor) {
        take(row, step, actor, Why.NOTHING);
    }

    void take(ClaimRow row, Step step, Actor actor, Why why) {
        var to = decided(row).take(step, actor);
        record(row, row.state, to, actor, why);
        row.state = to;
    }

    void requireImpartial(ClaimRow row, Actor actor) {
        decided(row).requireImpartial(actor);
    }

    /// Nobody looks at another household's claim: it answers a stranger as one that does not exist, whatever its state.
    static void requireInvolved(ClaimRow row, Actor actor) {
        var village = new VillageId(row.villageId);
        if (!HouseholdAccess.covers(Permission.CLAIM, actor, village, new HouseholdId(row.householdId))) {
            throw new RefusedException(new UnknownClaim());
        }
    }

    /// A coordinator who enters a paper claim has seen the paper: the entry is the first check.
    void checkedAtEntry(ClaimRow row, Actor actor) {
        record(row, row.state, ClaimState.FIRST_CHECKED, actor, Why.NOTHING);
        row.state = ClaimState.FIRST_CHECKED;
        row.firstCheckedBy = actor.person();
    }

    private void record(ClaimRow row, ClaimState from, ClaimState to, Actor actor, Why why) {
        var line = new ClaimStepRow();
        line.villageId = row.villageId;
        line.claimId = row.id;
        line.stepNo = ++row.steps;
        line.fromState = from;
        line.toState = to;
        line.actor = actor.person();
        line.reason = why.reason();
        line.reasonCode = why.code();
        line.takenAt = clock.now();
        db.persist(line);
        row.changedAt = line.takenAt;
        if (why.reason() != null) row.reason = why.reason();
    }

    private Claim decided(ClaimRow row) {
        var village = new VillageId(row.villageId);
        return new Claim(village, new HouseholdId(row.householdId), row.groupNo, row.state, row.submittedBy, row.firstCheckedBy,
                row.approvedBy, row.secondApprovedBy, row.twoApprovals);
    }

    static boolean twoApprovals(Rule rule, int points, Policy policy) {
        return rule.secondApproval() || points >= policy.secondApprovalFrom();
    }

    List<ClaimStepRow> of(ClaimRow row) {
        return db.createQuery("from ClaimStepRow where villageId = ?1 and claimId = ?2 order by stepNo", ClaimStepRow.class)
                .setParameter(1, row.villageId).setParameter(2, row.id).getResultList();
    }
}
