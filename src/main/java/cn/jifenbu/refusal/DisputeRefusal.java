package cn.jifenbu.refusal;

import java.time.Instant;

/// What disputes about redemptions say no to.
public sealed interface DisputeRefusal extends Refusal {

    record UnknownDispute() implements DisputeRefusal {}

    /// Only goods that were handed over and that the household still has can be disputed.
    record NothingToDispute() implements DisputeRefusal {}

    /// The days for it were over at this moment.
    record RedemptionDisputeTooLate(Instant until) implements DisputeRefusal {}

    record AlreadyDisputed() implements DisputeRefusal {}

    /// `state` is how it was decided.
    record DisputeDecided(String state) implements DisputeRefusal {}

    /// Who had a hand in the redemption does not decide about it.
    record HadAHandInIt() implements DisputeRefusal {}
}
