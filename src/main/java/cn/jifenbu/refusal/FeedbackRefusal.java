package cn.jifenbu.refusal;

public sealed interface FeedbackRefusal extends Refusal {

    record FeedbackNeedsHousehold() implements FeedbackRefusal {}

    record UnknownFeedback() implements FeedbackRefusal {}

    record FeedbackAlreadyAnswered() implements FeedbackRefusal {}
}
