package cn.jifenbu.claims.model;

/// Why something goes back or ends; words for the claimant and a code to count by, both null where no reason is needed.
public record StepReason(String reason, ReasonCode code) {

    public static final StepReason NONE = new StepReason(null, null);
}
