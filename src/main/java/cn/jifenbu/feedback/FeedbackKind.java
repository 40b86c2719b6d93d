package cn.jifenbu.feedback;

/// 建议、投诉、提问.
public enum FeedbackKind {
    SUGGESTION, COMPLAINT, QUESTION
}
