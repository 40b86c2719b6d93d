package cn.jifenbu.claims.store;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.model.Claim;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.ledger.model.PointsGate;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Moves a claim one step and writes down who did it, when and why. The village must be locked by the caller.
@ApplicationScoped
public class ClaimHistory {

    private final ClaimStepRepository steps;
    private final BusinessClock clock;

    ClaimHistory(ClaimStepRepository steps, BusinessClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    public void apply(ClaimRow row, ClaimTransition step, Actor actor) {
        apply(row, step, actor, StepReason.NONE);
    }

    public void apply(ClaimRow row, ClaimTransition step, Actor actor, StepReason reason) {
        var to = decided(row).apply(step, actor);
        record(row, row.state, to, actor, reason);
        row.state = to;
    }

    public void requireImpartial(ClaimRow row, Actor actor) {
        decided(row).requireImpartial(actor);
    }

    /// Nobody looks at another household's claim: it answers a stranger as one that does not exist, whatever its state.
    public static void requireInvolved(ClaimRow row, Actor actor) {
        var village = new VillageId(row.villageId);
        if (!HouseholdAccess.covers(Permission.CLAIM, actor, village, new HouseholdId(row.householdId))) {
            throw new RefusedException(new UnknownClaim());
        }
    }

    /// @throws RefusedException what [#apply] would throw
    public void requireMay(ClaimRow row, ClaimTransition step, Actor actor) {
        decided(row).apply(step, actor);
    }

    /// Through all of these states at once, as they were assessed.
    public void follow(ClaimRow row, List<ClaimState> states, Actor actor) {
        for (var to : states) {
            record(row, row.state, to, actor, StepReason.NONE);
            row.state = to;
        }
    }

    private void record(ClaimRow row, ClaimState from, ClaimState to, Actor actor, StepReason reason) {
        var taken = new ClaimStepRow();
        taken.villageId = row.villageId;
        taken.claimId = row.id;
        taken.stepNo = ++row.steps;
        taken.fromState = from;
        taken.toState = to;
        taken.actor = actor.person();
        taken.reason = reason.reason();
        taken.reasonCode = reason.code();
        taken.takenAt = clock.now();
        steps.persist(taken);
        row.changedAt = taken.takenAt;
        if (reason.reason() != null) row.reason = reason.reason();
    }

    private Claim decided(ClaimRow row) {
        var village = new VillageId(row.villageId);
        return new Claim(village, new HouseholdId(row.householdId), row.groupNo, row.state, row.submittedBy, row.firstCheckedBy,
                row.approvedBy, row.secondApprovedBy, row.amendedBy, row.twoApprovals);
    }

    public static boolean twoApprovals(Rule rule, int points, Policy policy) {
        return rule.secondApproval() || new PointsGate(policy.secondApprovalFrom()).approvals(points) > 1;
    }

    List<ClaimStepRow> list(ClaimRow row) {
        return steps.of(row);
    }
}
