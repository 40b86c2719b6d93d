package cn.jifenbu.problem;

import cn.jifenbu.refusal.FeedbackRefusal;
import cn.jifenbu.refusal.FeedbackRefusal.FeedbackAlreadyAnswered;
import cn.jifenbu.refusal.FeedbackRefusal.FeedbackNeedsHousehold;
import cn.jifenbu.refusal.FeedbackRefusal.UnknownFeedback;

final class FeedbackProblems {

    private FeedbackProblems() {}

    static Problem describe(FeedbackRefusal refusal) {
        return switch (refusal) {
            case FeedbackNeedsHousehold() ->
                Problem.of(refusal, 409, "还不知道您是哪个村的", "请先绑定家庭再提意见，或者打公示栏上的监督电话。");
            case UnknownFeedback() -> Problem.of(refusal, 404, "没有这条意见", "请回到列表重新选择。");
            case FeedbackAlreadyAnswered() ->
                Problem.of(refusal, 409, "这条意见已经回过话", "请刷新列表，看同事怎么回的。");
        };
    }
}
