package cn.jifenbu.problem;

import cn.jifenbu.refusal.LedgerRefusal;
import cn.jifenbu.refusal.LedgerRefusal.*;

final class LedgerProblems {

    private LedgerProblems() {}

    static Problem describe(LedgerRefusal refusal) {
        return switch (refusal) {
            case InsufficientPoints(var available, var wanted) -> Problem.of(409, "insufficient-points", "积分不够",
                    "现在可用 %d 分，需要 %d 分，还差 %d 分。".formatted(available, wanted, wanted - available));
            case AlreadyPosted(var kind, var id) -> Problem.of(409, "already-posted", "这一笔已经入过账", "不用再办，请刷新查看流水。");
            case UnknownHold() -> Problem.of(404, "unknown-hold", "没有这笔冻结", "请刷新查看兑换单。");
            case HoldAlreadyEnded(var state) ->
                Problem.of(409, "hold-already-ended", "这笔冻结已经结束", "状态是 " + state + "，请刷新查看兑换单。");
        };
    }
}
