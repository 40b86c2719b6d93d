package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.SpotCheckState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A claim as the API shows it; the head's name is masked. `evidence` and `steps` are there when one claim is read, not in
/// lists.
public record ClaimView(UUID id, String villageId, long claimNo, UUID householdId, String householdCode, String head, int group,
        String ruleId, String ruleTitle, ClaimChannel channel, ClaimState state, int quantity, int points, LocalDate happenedOn,
        String event, String note, String reason, boolean twoApprovals, boolean firstApprovalGiven, UUID noticeId, Long entryNo,
        Instant createdAt, Instant changedAt, LocalDate dueOn, SpotCheckState secondLook, boolean relativeReview,
        List<Photo> evidence, List<ClaimStepTaken> steps) {

    public record ClaimStepTaken(ClaimState from, ClaimState to, String by, String reason, ReasonCode code, Instant at) {}

    /// `seenBefore`: how many other claims, here or elsewhere, had a photo like it.
    public record Photo(UUID id, int seenBefore) {}
}
