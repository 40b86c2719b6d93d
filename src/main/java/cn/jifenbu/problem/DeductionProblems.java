package cn.jifenbu.problem;

import cn.jifenbu.refusal.DeductionRefusal;
import cn.jifenbu.refusal.DeductionRefusal.DeciderTookPart;
import cn.jifenbu.refusal.DeductionRefusal.DisputeTooLate;
import cn.jifenbu.refusal.DeductionRefusal.MoreThanTheRuleTakes;
import cn.jifenbu.refusal.DeductionRefusal.NotADeduction;
import cn.jifenbu.refusal.DeductionRefusal.TimeToRectifyInThePast;
import cn.jifenbu.refusal.DeductionRefusal.TimeToRectifyNotOver;
import cn.jifenbu.refusal.DeductionRefusal.UnknownDeduction;
import cn.jifenbu.refusal.DeductionRefusal.WrongDeductionState;

final class DeductionProblems {

    private DeductionProblems() {}

    static Problem describe(DeductionRefusal refusal) {
        return switch (refusal) {
            case UnknownDeduction() -> Problem.of(refusal, 404, "没有这条扣分", "请回到列表重新选择。");
            case WrongDeductionState(var state, var wanted) ->
                Problem.of(refusal, 409, "这条扣分现在不能这样办",
                        "它现在是「%s」，不能%s，请刷新后再看。".formatted(StateLabels.DEDUCTION.label(state),
                                StateLabels.DEDUCTION_STEP.label(wanted)));
            case NotADeduction(var rule) -> Problem.of(refusal, 422, "这一项不是扣分", "「%s」是加分项，请从扣分项里选。".formatted(rule));
            case DeciderTookPart() -> Problem.of(refusal, 403, "要由另一个人来办", "这条扣分您已经办过一步，请换一位同事。");
            case TimeToRectifyNotOver(var until) ->
                Problem.of(refusal, 409, "整改期还没过", "整改期到 %s，过了再决定扣不扣。".formatted(ProblemText.day(until)));
            case TimeToRectifyInThePast() -> Problem.of(refusal, 422, "整改期限不对", "整改期限要在送达当天或以后。");
            case MoreThanTheRuleTakes(var points, var full) ->
                Problem.of(refusal, 422, "扣得比细则多", "填的是 %d 分，按细则这一项最多扣到 %d 分。".formatted(points, full));
            case DisputeTooLate() -> Problem.of(refusal, 409, "申辩期已过", "扣分已经到期，请找村管理员反映。");
        };
    }
}
