package cn.jifenbu.problem;

import cn.jifenbu.refusal.ClaimRefusal;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.ClaimRefusal.ClientKeyReused;
import cn.jifenbu.refusal.ClaimRefusal.CorrectionNotAmended;
import cn.jifenbu.refusal.ClaimRefusal.DeedInTheFuture;
import cn.jifenbu.refusal.ClaimRefusal.DeedTooLongAgo;
import cn.jifenbu.refusal.ClaimRefusal.EventReferenceMissing;
import cn.jifenbu.refusal.ClaimRefusal.EvidenceMissing;
import cn.jifenbu.refusal.ClaimRefusal.NoSecondLookWaiting;
import cn.jifenbu.refusal.ClaimRefusal.NotForThisChannel;
import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.ClaimRefusal.PhotoUsedBefore;
import cn.jifenbu.refusal.ClaimRefusal.PointsBeyondRule;
import cn.jifenbu.refusal.ClaimRefusal.QuantityOutOfRange;
import cn.jifenbu.refusal.ClaimRefusal.RelativesAlreadyDeclared;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerCheckedBefore;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerIsClaimant;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.ClaimRefusal.WrongState;
import cn.jifenbu.refusal.ClaimRefusal.WrongUnit;

final class ClaimProblems {

    private ClaimProblems() {}

    static Problem describe(ClaimRefusal refusal) {
        return switch (refusal) {
            case UnknownClaim() -> Problem.of(refusal, 404, "没有这条申报", "请回到列表重新选择。");
            case WrongState(var state, var wanted) ->
                Problem.of(refusal, 409, "这条申报现在不能这样办",
                        "它现在是「%s」，不能%s，请刷新后再看。".formatted(StateLabels.CLAIM.label(state),
                                StateLabels.CLAIM_STEP.label(wanted)));
            case ReviewerIsClaimant() -> Problem.of(refusal, 403, "不能审核自己家的申报", "请换一位同事来审核。");
            case ReviewerCheckedBefore() -> Problem.of(refusal, 403, "要由另一个人来批", "前一步是您办的，请换一位同事审批。");
            case DeedInTheFuture(var day) ->
                Problem.of(refusal, 422, "日期还没到", ProblemText.day(day) + " 还没到，请填做好事的那一天。");
            case DeedTooLongAgo(var day, var earliest) -> Problem.of(refusal, 422, "日期太早了",
                    "%s 的申报期已过，现在只收 %s 以后的。".formatted(ProblemText.day(day), ProblemText.day(earliest)));
            case CapReached(var rule, var period, var used, var cap, var unit) -> Problem.of(refusal, 409, "这一项已经到上限",
                    "「%s」%s最多 %d %s，已有 %d %s。".formatted(rule, period, cap, unit, used, unit));
            case QuantityOutOfRange(var quantity, var max) ->
                Problem.of(refusal, 422, "数量不对", "数量要在 1 到 %d 之间，填的是 %d。".formatted(max, quantity));
            case NotForThisChannel(var rule, var who) -> Problem.of(refusal, 422, "这一项不能这样申报",
                    "「%s」由%s申报，请找他们帮忙。".formatted(rule, who));
            case EventReferenceMissing(var rule) ->
                Problem.of(refusal, 422, "请写明是哪一处、哪一次", "「%s」每处或每次只算一回，请填写地点或事由。".formatted(rule));
            case NotYourGroup() -> Problem.of(refusal, 403, "这一户不在您负责的组", "请交给那个组的积分协管员办理。");
            case EvidenceMissing(var rule, var needed, var given) -> Problem.of(refusal, 422, "还差照片",
                    "「%s」要 %d 张照片，现有 %d 张，请补上再交。".formatted(rule, needed, given));
            case WrongUnit(var unit, var wanted) ->
                Problem.of(refusal, 422, "单位不对", "填的是「%s」，这一项按「%s」算。".formatted(unit, wanted));
            case PhotoUsedBefore(var no) ->
                Problem.of(refusal, 409, "这张照片已经用过", "第 %d 号申报用过同一张照片，请换一张这次拍的。".formatted(no));
            case ClientKeyReused() ->
                Problem.of(refusal, 409, "这条记录和先前交的不一样", "同一个 clientKey 已经交过另一条，请核对后用新的重新录入。");
            case PointsBeyondRule(var points, var most) -> Problem.of(refusal, 422, "超过这一项最多的分数",
                    "填的是 %d 分，按细则这一项一次最多 %d 分。事项选错了的，请冲销后按对的事项重新申报。".formatted(points, most));
            case CorrectionNotAmended() ->
                Problem.of(refusal, 409, "更正的申报不能改分", "请撤回这一条，再到积分流水里按对的分数重新更正。");
            case NoSecondLookWaiting() -> Problem.of(refusal, 409, "这条申报不用抽查", "它没有被抽中，或者已经看过了。");
            case RelativesAlreadyDeclared() -> Problem.of(refusal, 409, "已经申明过", "不用再申明一次。");
        };
    }
}
