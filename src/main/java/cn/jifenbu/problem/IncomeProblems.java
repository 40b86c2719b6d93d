package cn.jifenbu.problem;

import cn.jifenbu.refusal.IncomeRefusal;
import cn.jifenbu.refusal.IncomeRefusal.IncomeAlreadyApproved;
import cn.jifenbu.refusal.IncomeRefusal.IncomeFrozen;
import cn.jifenbu.refusal.IncomeRefusal.IncomeNotApproved;
import cn.jifenbu.refusal.IncomeRefusal.ItemsDoNotAddUp;
import cn.jifenbu.refusal.IncomeRefusal.NothingToShare;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.refusal.IncomeRefusal.UnknownIncome;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.List;

final class IncomeProblems {

    private IncomeProblems() {}

    static Problem describe(IncomeRefusal refusal) {
        return switch (refusal) {
            case UnknownIncome(var year) -> Problem.of(refusal, 404, "还没有申报收入", "请先申报 " + year + " 年村集体收入。");
            case IncomeNotApproved(var year) ->
                Problem.of(refusal, 409, "收入还没有审批", year + " 年村集体收入要由另一个人审批后才能分红。");
            case IncomeFrozen(var year) -> Problem.of(refusal, 409, "收入已经定了", year + " 年的分红已冻结，收入不能再改。");
            case IncomeAlreadyApproved(var year) -> Problem.of(refusal, 409, "收入已经审批过", "不用再批。要改收入请重新申报。");
            case ItemsDoNotAddUp(var sum, var amount) -> Problem.of(refusal, 422, "各项加起来和总额不一样",
                    "各项合计 %s，总额 %s，请核对后再报。".formatted(ProblemText.yuan(sum), ProblemText.yuan(amount)))
                    .with(List.of(new FieldError("items", "各项合计要等于 amountFen")));
            case PoolAboveIncome(var pool, var income) -> Problem.of(refusal, 409, "收入不够分",
                    "按办法要分 %s，收入只有 %s，请先改办法里的固定数额或保底数。".formatted(ProblemText.yuan(pool), ProblemText.yuan(income)));
            case NothingToShare(var income, var rate) -> Problem.of(refusal, 409, "不够一分钱，分不了红",
                    "收入 %s 按万分之 %d 算不足一分钱，请核对收入和分红比例。".formatted(ProblemText.yuan(income), rate));
        };
    }
}
