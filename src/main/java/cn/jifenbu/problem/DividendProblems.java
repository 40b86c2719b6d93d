package cn.jifenbu.problem;

import cn.jifenbu.refusal.DividendRefusal;
import cn.jifenbu.refusal.DividendRefusal.*;

final class DividendProblems {

    private DividendProblems() {}

    static Problem describe(DividendRefusal refusal) {
        return switch (refusal) {
            case UnknownRun() -> Problem.of(404, "unknown-run", "没有这次分红", "请回到列表重新选择。");
            case WrongRunState(var state, var wanted) ->
                Problem.of(409, "wrong-run-state", "这次分红现在不能这样办", "它的状态是 %s，不能做 %s，请刷新后再看。".formatted(state, wanted));
            case UnknownIncome(var year) -> Problem.of(404, "unknown-income", "还没有申报收入", "请先申报 " + year + " 年村集体收入。");
            case IncomeNotApproved(var year) ->
                Problem.of(409, "income-not-approved", "收入还没有审批", year + " 年村集体收入要由另一个人审批后才能分红。");
            case IncomeFrozen(var year) -> Problem.of(409, "income-frozen", "收入已经定了", year + " 年的分红已冻结，收入不能再改。");
            case IncomeAlreadyApproved(var year) -> Problem.of(409, "income-already-approved", "收入已经审批过", "不用再批。要改收入请重新申报。");
            case SecondPersonNeeded() -> Problem.of(403, "second-person-needed", "要由另一个人来办", "前一步是您办的，请换一位同事。");
            case RunExists(var year) -> Problem.of(409, "run-exists", "这一年的分红已经有了", year + " 年的分红已经建立，请打开原来那次。");
            case YearNotOver(var year, var earliest) -> Problem.of(409, "year-not-over", "还没到冻结的时候",
                    "%d 年的补录期还没过，%s 起才能冻结；现在可以先预览。".formatted(year, Wording.day(earliest)));
            case NobodyEarnedPoints(var year) -> Problem.of(409, "nobody-earned-points", "没有可分的积分", year + " 年没有一户有积分，分不了红。");
            case NoticeStillOpen(var day) ->
                Problem.of(409, "notice-still-open", "公示还没结束", "公示到 " + Wording.day(day) + " 结束，之后才能确认。");
            case UnknownShare() -> Problem.of(404, "unknown-share", "这次分红里没有这一户", "请检查户编号。");
            case PaymentAlreadyRecorded(var state) ->
                Problem.of(409, "payment-already-recorded", "这一户的付款已经登记", "状态是 " + state + "，不能再改。");
            case PaymentsOutstanding(var n) ->
                Problem.of(409, "payments-outstanding", "还有没付完的户", "还有 %d 户待付或付款失败，登记结果后才能结束。".formatted(n));
            case YearOutOfRange(var year) -> Problem.of(422, "year-out-of-range", "年份不对", "请填 2000 到今年之间的年份。");
        };
    }
}
