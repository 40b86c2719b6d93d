package cn.jifenbu.problem;

import cn.jifenbu.refusal.LedgerRefusal;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyPosted;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyReversed;
import cn.jifenbu.refusal.LedgerRefusal.CaptureExceedsHold;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionChangesNothing;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionTurnsSign;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionUnderWay;
import cn.jifenbu.refusal.LedgerRefusal.EntryNotReversible;
import cn.jifenbu.refusal.LedgerRefusal.HoldAlreadyEnded;
import cn.jifenbu.refusal.LedgerRefusal.HoldBelongsToOrder;
import cn.jifenbu.refusal.LedgerRefusal.HoldEndsInThePast;
import cn.jifenbu.refusal.LedgerRefusal.HoldExpired;
import cn.jifenbu.refusal.LedgerRefusal.HoldNotCovered;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.LedgerRefusal.PointsAlreadySpent;
import cn.jifenbu.refusal.LedgerRefusal.RaiseHasNoClaim;
import cn.jifenbu.refusal.LedgerRefusal.ReversalNotReversible;
import cn.jifenbu.refusal.LedgerRefusal.StatementPeriodUnclear;
import cn.jifenbu.refusal.LedgerRefusal.UnknownEntry;
import cn.jifenbu.refusal.LedgerRefusal.UnknownHold;

final class LedgerProblems {

    private LedgerProblems() {}

    static Problem describe(LedgerRefusal refusal) {
        return switch (refusal) {
            case InsufficientPoints(var available, var wanted) -> Problem.of(refusal, 409, "积分不够",
                    "现在可用 %d 分，需要 %d 分，还差 %d 分。".formatted(available, wanted, wanted - available));
            case AlreadyPosted(var kind, var id) -> Problem.of(refusal, 409, "这一笔已经入过账", "不用再办，请刷新查看流水。");
            case UnknownHold() -> Problem.of(refusal, 404, "没有这笔冻结", "请刷新查看兑换单。");
            case HoldAlreadyEnded(var state) ->
                Problem.of(refusal, 409, "这笔冻结已经结束", "它%s，请刷新后再看。".formatted(StateLabels.HOLD.label(state)));
            case HoldExpired() -> Problem.of(refusal, 409, "这笔冻结已经到期", "积分会退回这一户，要用请重新冻结。");
            case CaptureExceedsHold(var held, var wanted) -> Problem.of(refusal, 422, "扣的分数不对",
                    "这笔冻结了 %d 分，只能扣 1 到 %d 分，填的是 %d 分。".formatted(held, held, wanted));
            case HoldNotCovered(var covered, var wanted) -> Problem.of(refusal, 409, "预订以后积分被扣回，不够了",
                    "要 %d 分，现在只够 %d 分。请取消这一笔，或者只交付够得上的部分，或者等这一户挣回积分再来。".formatted(wanted, covered));
            case HoldBelongsToOrder() ->
                Problem.of(refusal, 409, "这笔冻结属于一张兑换单", "请在积分超市里交付或者取消那张兑换单。");
            case HoldEndsInThePast(var day) ->
                Problem.of(refusal, 422, "到期日已经过了", ProblemText.day(day) + " 已经过去，请填今天或以后的日子。");
            case UnknownEntry() -> Problem.of(refusal, 404, "没有这一笔流水", "请回到积分流水重新选择。");
            case AlreadyReversed(var by) ->
                Problem.of(refusal, 409, "这一笔已经冲销过", "第 %d 笔就是它的冲销，不用再办。".formatted(by));
            case ReversalNotReversible() ->
                Problem.of(refusal, 409, "冲销本身不能再冲销", "如果冲错了，请按原来的分数重新记一笔。");
            case EntryNotReversible() -> Problem.of(refusal, 409, "这一类流水不能冲销",
                    "兑换的物资请办退货；分户、并户、清户的转账请再办一次户变动。");
            case PointsAlreadySpent(var available, var wanted) -> Problem.of(refusal, 409, "积分已经用掉了",
                    "要收回 %d 分，这一户可用的只有 %d 分，本村不允许欠分。请等积分够了再办，或由村里决议允许欠分。".formatted(wanted, available));
            case CorrectionChangesNothing(var points) -> Problem.of(refusal, 422, "更正前后一样",
                    "这一笔本来就是 %d 分，请填更正后的分数。".formatted(points));
            case CorrectionTurnsSign(var points) -> Problem.of(refusal, 422, "更正后的分数不对",
                    "这一笔是 %d 分，更正后加分仍要是加分，扣分仍要是扣分；整笔不算请用冲销。".formatted(points));
            case CorrectionUnderWay(var no) -> Problem.of(refusal, 409, "这一笔正在更正",
                    "第 %d 号申报要把它改高，请先办完、撤回或者否掉那一条。".formatted(no));
            case RaiseHasNoClaim() -> Problem.of(refusal, 409, "这一笔不能改高",
                    "它不是按申报入账的。多出来的分请按细则另行申报，审批、公示以后入账。");
            case StatementPeriodUnclear() ->
                Problem.of(refusal, 400, "对账的时间段不清楚", "请填 year，或者填 from 和 until（until 不早于 from）。");
        };
    }
}
