package cn.jifenbu.problem;

import cn.jifenbu.refusal.CatalogueRefusal;
import cn.jifenbu.refusal.CatalogueRefusal.ApproverSubmitted;
import cn.jifenbu.refusal.CatalogueRefusal.DeedBeforeTheRule;
import cn.jifenbu.refusal.CatalogueRefusal.DraftNotInState;
import cn.jifenbu.refusal.CatalogueRefusal.NoCatalogueOn;
import cn.jifenbu.refusal.CatalogueRefusal.PolicyInThePast;
import cn.jifenbu.refusal.CatalogueRefusal.RulesRefused;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownDraft;
import cn.jifenbu.refusal.CatalogueRefusal.UnknownRule;
import cn.jifenbu.refusal.CatalogueRefusal.VersionTooEarly;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.List;

final class CatalogueProblems {

    private CatalogueProblems() {}

    static Problem describe(CatalogueRefusal refusal) {
        return switch (refusal) {
            case UnknownRule(var id) -> Problem.of(refusal, 422, "积分细则里没有这一项", "请从当天有效的积分细则里选一项。");
            case NoCatalogueOn(var day) ->
                Problem.of(refusal, 422, "这一天还没有生效的积分细则", ProblemText.day(day) + " 没有生效的细则，请检查日期。");
            case PolicyInThePast(var today) ->
                Problem.of(refusal, 422, "办法不能从过去的日子开始", "生效日期要在 " + ProblemText.day(today) + " 或以后。")
                        .with(List.of(new FieldError("validFrom", "不能早于今天")));
            case UnknownDraft() -> Problem.of(refusal, 404, "没有这份草案", "请回到列表重新选择。");
            case DraftNotInState(var state) ->
                Problem.of(refusal, 409, "这份草案现在不能这样办", "它现在是「%s」，请刷新后再看。".formatted(StateLabels.DRAFT.label(state)));
            case ApproverSubmitted() -> Problem.of(refusal, 403, "不能批准自己报的草案", "请换一位同事来批。");
            case VersionTooEarly(var earliest) ->
                Problem.of(refusal, 422, "生效日期太早", "新版最早从 " + ProblemText.day(earliest) + " 起生效。")
                        .with(List.of(new FieldError("validFrom", "最早 " + earliest)));
            case RulesRefused(var errors) ->
                Problem.of(refusal, 422, "细则里有不能用的条目", "有 %d 处要改，改好再报。".formatted(errors.size())).with(errors);
            case DeedBeforeTheRule(var rule, var from) -> Problem.of(refusal, 422, "那时还没有这一项",
                    "「%s」从 %s 起才有，之前做的不计分。".formatted(rule, ProblemText.day(from)));
        };
    }
}
