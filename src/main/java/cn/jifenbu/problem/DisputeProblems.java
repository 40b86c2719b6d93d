package cn.jifenbu.problem;

import cn.jifenbu.refusal.DisputeRefusal;
import cn.jifenbu.refusal.DisputeRefusal.AlreadyDisputed;
import cn.jifenbu.refusal.DisputeRefusal.DisputeDecided;
import cn.jifenbu.refusal.DisputeRefusal.HadAHandInIt;
import cn.jifenbu.refusal.DisputeRefusal.NothingToDispute;
import cn.jifenbu.refusal.DisputeRefusal.RedemptionDisputeTooLate;
import cn.jifenbu.refusal.DisputeRefusal.UnknownDispute;

final class DisputeProblems {

    private DisputeProblems() {}

    static Problem describe(DisputeRefusal refusal) {
        return switch (refusal) {
            case UnknownDispute() -> Problem.of(refusal, 404, "没有这条争议", "请回到列表重新选择。");
            case NothingToDispute() -> Problem.of(refusal, 409, "这张单没有可争议的", "只有已经交付、还没全部退回的兑换单可以说不对。");
            case RedemptionDisputeTooLate(var until) -> Problem.of(refusal, 409, "过了可以说不对的日子",
                    "这张单在" + ProblemText.time(until) + "以前可以说，现在请找村里反映。");
            case AlreadyDisputed() -> Problem.of(refusal, 409, "这张单已经说过不对", "村里会看，看完在这里告诉您。");
            case DisputeDecided(var state) -> Problem.of(refusal, 409, "这条争议已经办过",
                    "结果是" + ("UPHELD".equals(state) ? "成立，积分已退回" : "不成立") + "，请刷新后再看。");
            case HadAHandInIt() -> Problem.of(refusal, 403, "经手的人不能处理", "这张单您经过手，请没有经手的人处理。");
        };
    }
}
