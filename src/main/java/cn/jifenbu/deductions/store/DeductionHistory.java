package cn.jifenbu.deductions.store;

import cn.jifenbu.deductions.model.DeductionCase;
import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Moves a deduction one step and writes down who did it, when and why. The village must be locked by the caller.
@ApplicationScoped
public class DeductionHistory {
    private final DeductionRepository deductions;
    private final DeductionStepRepository steps;
    private final BusinessClock clock;

    DeductionHistory(DeductionRepository deductions, DeductionStepRepository steps, BusinessClock clock) {
        this.deductions = deductions;
        this.steps = steps;
        this.clock = clock;
    }

    public void begin(DeductionRow row, Actor actor) {
        row.deductionNo = deductions.nextNo(new VillageId(row.villageId));
        row.createdAt = clock.now();
        row.changedAt = row.createdAt;
        row.state = DeductionState.RECORDED;
        deductions.persist(row);
        record(row, null, DeductionState.RECORDED, actor, null);
    }

    /// @throws RefusedException WrongDeductionState, OwnHousehold, NotYourGroup, DeciderTookPart, MendTimeNotOver
    public void apply(DeductionRow row, DeductionTransition step, Actor actor, String reason) {
        var decision = new DeductionCase(new VillageId(row.villageId), new HouseholdId(row.householdId), row.groupNo, row.state,
                row.recordedBy, row.decidedBy, row.secondDecidedBy, row.twoDecisions, row.mendUntil,
                Optional.ofNullable(row.decision));
        var to = decision.apply(step, actor, clock.today());
        if (step == DeductionTransition.HALVE || step == DeductionTransition.CONFIRM) row.decision = decision.decided(step);
        record(row, row.state, to, actor, reason);
    }

    private void record(DeductionRow row, DeductionState from, DeductionState to, Actor actor, String reason) {
        var step = new DeductionStepRow();
        step.villageId = row.villageId;
        step.deductionId = row.id;
        step.stepNo = ++row.steps;
        step.fromState = from;
        step.toState = to;
        step.actor = actor.person();
        step.reason = reason;
        step.takenAt = clock.now();
        steps.persist(step);
        row.state = to;
        row.changedAt = step.takenAt;
        if (reason != null) row.reason = reason;
    }
}
