package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.SpotCheckState;
import cn.jifenbu.household.Household;
import cn.jifenbu.shared.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim as the API shows it; the head's name is masked. `evidence` and `steps` are there when one claim is read, not in
/// lists.
public record ClaimView(UUID id, String villageId, long claimNo, UUID householdId, String householdCode, String head, int group,
        String ruleId, String ruleTitle, ClaimChannel channel, ClaimState state, int quantity, int points, LocalDate happenedOn,
        String event, String note, @Nullable String reason, boolean twoApprovals, boolean firstApprovalGiven,
        @Nullable UUID noticeId, @Nullable Long entryNo,
        Instant createdAt, Instant changedAt, @Nullable LocalDate dueOn, @Nullable SpotCheckState secondLook,
        boolean relativeReview, @Nullable Long correctsEntryNo, @Nullable Integer pointsBefore,
        @Nullable List<Photo> evidence, @Nullable List<ClaimStepTaken> steps) {

    static ClaimView of(ClaimRow row, Household household, String ruleTitle, List<Photo> evidence, List<ClaimStepTaken> steps) {
        return new ClaimView(row.id, Long.toString(row.villageId), row.claimNo, row.householdId, household.code(),
                Masking.name(household.headName()), row.groupNo, row.ruleId, ruleTitle, row.channel, row.state, row.quantity,
                row.points, row.happenedOn, row.event, row.note, row.reason, row.twoApprovals, row.approvedBy != null,
                row.noticeId, row.entryNo, row.createdAt, row.changedAt, row.dueOn, row.secondLook, row.relativeReview,
                row.correctsEntryNo, row.pointsBefore, evidence, steps);
    }

    public record ClaimStepTaken(@Nullable ClaimState from, ClaimState to, String by, @Nullable String reason,
            @Nullable ReasonCode code, Instant at) {}

    /// `seenBefore`: how many other claims, here or elsewhere, had a photo like it.
    public record Photo(UUID id, int seenBefore) {}
}
