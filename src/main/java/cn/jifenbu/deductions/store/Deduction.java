package cn.jifenbu.deductions.store;

import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.household.Household;
import cn.jifenbu.shared.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deduction (扣分) for the household and the staff; it is never public. `points` is what it costs now, `fullPoints` what
/// the rule says; `decision` is what has been decided so far, HALVE or CONFIRM. `tookPart`: who asks recorded or
/// decided it, and cannot decide it.
/// `steps` is there when one is read.
public record Deduction(UUID id, String villageId, long deductionNo, UUID householdId, String householdCode, String head,
        String ruleId, String ruleTitle, DeductionState state, int fullPoints, int points, LocalDate happenedOn, String note,
        @Nullable UUID evidence, @Nullable String servedHow, @Nullable LocalDate servedOn, @Nullable LocalDate mendUntil,
        @Nullable String reason, boolean twoDecisions, @Nullable DeductionTransition decision,
        @Nullable Instant closesAt, @Nullable Long entryNo, Instant createdAt, boolean tookPart,
        @Nullable List<DeductionStepTaken> steps) {

    static Deduction of(DeductionRow row, Household household, String ruleTitle, boolean tookPart,
            List<DeductionStepTaken> steps) {
        return new Deduction(row.id, Long.toString(row.villageId), row.deductionNo, row.householdId, household.code(),
                Masking.name(household.headName()), row.ruleId, ruleTitle, row.state, row.fullPoints, row.points,
                row.happenedOn, row.note, row.evidenceId, row.servedHow, row.servedOn, row.mendUntil, row.reason,
                row.twoDecisions, row.decision, row.closesAt, row.entryNo, row.createdAt, tookPart, steps);
    }

    public record DeductionStepTaken(@Nullable DeductionState from, DeductionState to, String by, @Nullable String reason,
            Instant at) {}
}
