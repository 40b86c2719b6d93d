package cn.jifenbu.problem;

import cn.jifenbu.refusal.CatalogueRefusal;
import cn.jifenbu.refusal.CatalogueRefusal.*;
import cn.jifenbu.refusal.CatalogueRefusal.PolicyInThePast;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.List;

final class CatalogueProblems {

    private CatalogueProblems() {}

    static Problem describe(CatalogueRefusal refusal) {
        return switch (refusal) {
            case UnknownRule(var id) -> Problem.of(422, "unknown-rule", "积分细则里没有这一项", "请从当天有效的积分细则里选一项。");
            case NoCatalogueOn(var day) ->
                Problem.of(422, "no-catalogue-on-day", "这一天还没有生效的积分细则", Wording.day(day) + " 没有生效的细则，请检查日期。");
            case PolicyInThePast(var today) ->
                Problem.of(422, "policy-in-the-past", "办法不能从过去的日子开始", "生效日期要在 " + Wording.day(today) + " 或以后。")
                        .with(List.of(new FieldError("validFrom", "不能早于今天")));
        };
    }
}
