package cn.jifenbu.refusal;

import java.time.LocalDate;

public sealed interface ClaimRefusal extends Refusal {

    record UnknownClaim() implements ClaimRefusal {}

    /// `state` is where the claim is now, `wanted` the step that was asked for.
    record WrongState(String state, String wanted) implements ClaimRefusal {

        @Override
        public String code() {
            return "wrong-claim-state";
        }
    }

    record ReviewerIsClaimant() implements ClaimRefusal {}

    record ReviewerCheckedBefore() implements ClaimRefusal {

        @Override
        public String code() {
            return "second-person-needed";
        }
    }

    record DeedInTheFuture(LocalDate day) implements ClaimRefusal {}

    record DeedTooLongAgo(LocalDate day, LocalDate earliest) implements ClaimRefusal {}

    /// `used` and `cap` count claims or points, as `unit` says (次 or 分), in the period named in `period`.
    record CapReached(String rule, String period, long used, long cap, String unit) implements ClaimRefusal {}

    record QuantityOutOfRange(int quantity, int max) implements ClaimRefusal {}

    record NotForThisChannel(String rule, String whoMay) implements ClaimRefusal {}

    record EventReferenceMissing(String rule) implements ClaimRefusal {}

    record NotYourGroup() implements ClaimRefusal {}

    record EvidenceMissing(String rule, int needed, int given) implements ClaimRefusal {}

    record WrongUnit(String unit, String wanted) implements ClaimRefusal {}

    /// The very file has proved another claim of the village.
    record PhotoUsedBefore(long claimNo) implements ClaimRefusal {}

    /// A device's key came again with another claim.
    record ClientKeyReused() implements ClaimRefusal {}

    /// `most` is what one claim under the rule can be worth.
    record PointsBeyondRule(long points, long most) implements ClaimRefusal {}

    /// What corrects an entry has the points it was asked for; others are another correction.
    record CorrectionNotAmended() implements ClaimRefusal {}

    record NoSecondLookWaiting() implements ClaimRefusal {}

    record RelativesAlreadyDeclared() implements ClaimRefusal {}
}
