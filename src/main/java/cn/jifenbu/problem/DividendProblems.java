package cn.jifenbu.problem;

import cn.jifenbu.refusal.DividendRefusal;
import cn.jifenbu.refusal.DividendRefusal.AdjustmentNeedsReason;
import cn.jifenbu.refusal.DividendRefusal.AdjustmentOpen;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NothingToAdjust;
import cn.jifenbu.refusal.DividendRefusal.NoticeStillOpen;
import cn.jifenbu.refusal.DividendRefusal.ObjectionsOpen;
import cn.jifenbu.refusal.DividendRefusal.ParametersOnlyInPreview;
import cn.jifenbu.refusal.DividendRefusal.PublisherCannotWithdraw;
import cn.jifenbu.refusal.DividendRefusal.RunExists;
import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.DividendRefusal.SharesDisagree;
import cn.jifenbu.refusal.DividendRefusal.TooManyObjections;
import cn.jifenbu.refusal.DividendRefusal.UnknownRun;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.DividendRefusal.YearNotConfirmed;
import cn.jifenbu.refusal.DividendRefusal.YearNotOver;
import cn.jifenbu.refusal.DividendRefusal.YearOutOfRange;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.List;

final class DividendProblems {

    private DividendProblems() {}

    static Problem describe(DividendRefusal refusal) {
        return switch (refusal) {
            case UnknownRun() -> Problem.of(refusal, 404, "没有这次分红", "请回到列表重新选择。");
            case WrongRunState(var state, var wanted) ->
                Problem.of(refusal, 409, "这次分红现在不能这样办",
                        "它现在是“%s”（%s），不能%s，请刷新后再看。".formatted(stateName(state), state, stepName(wanted)));
            case SecondPersonNeeded() -> Problem.of(refusal, 403, "要由另一个人来办", "前一步是您办的，请换一位同事。");
            case PublisherCannotWithdraw() ->
                Problem.of(refusal, 403, "要由另一个人来撤回", "这次分红是您公示的，请换一位同事来撤回。");
            case TooManyObjections(var limit) -> Problem.of(refusal, 409, "异议已经提够了",
                    "一户对一次分红最多提 %d 次异议，还有话请到村里说。".formatted(limit));
            case RunExists(var year) -> Problem.of(refusal, 409, "这一年的分红已经有了", year + " 年的分红已经建立，请打开原来那次。");
            case YearNotOver(var year, var earliest) -> Problem.of(refusal, 409, "还没到冻结的时候",
                    "%d 年的补录期还没过，%s 起才能冻结；现在可以先预览。".formatted(year, ProblemText.day(earliest)));
            case NobodyEarnedPoints(var year) -> Problem.of(refusal, 409, "没有可分的积分", year + " 年没有一户有积分，分不了红。");
            case NoticeStillOpen(var day) ->
                Problem.of(refusal, 409, "公示还没结束", "公示到 " + ProblemText.day(day) + " 结束，之后才能确认。");
            case YearOutOfRange(var year) ->
                Problem.of(refusal, 422, "年份不对", year + " 不行，请填 2000 到今年之间的年份。")
                        .with(List.of(new FieldError("year", "要在 2000 到今年之间")));
            case ObjectionsOpen(var n) ->
                Problem.of(refusal, 409, "还有异议没处理", "有 %d 条异议，都处理完才能确认。".formatted(n));
            case SharesDisagree() ->
                Problem.of(refusal, 500, "两遍算出来的金额不一样", "什么都没有保存，请把 requestId 告诉管理员。");
            case YearNotConfirmed(var year) -> Problem.of(refusal, 409, "这一年的分红还没有确认",
                    "%d 年的分红确认以后才有调整；公示期间发现错误请提异议。".formatted(year));
            case AdjustmentOpen(var year) ->
                Problem.of(refusal, 409, "已经有一次调整在办", "请先办完 " + year + " 年的那次调整。");
            case AdjustmentNeedsReason() ->
                Problem.of(refusal, 422, "请写明为什么调整", "调整要填 reason，年终分红不填。")
                        .with(List.of(new FieldError("reason", "调整要写原因，年终分红不写")));
            case NothingToAdjust(var year) ->
                Problem.of(refusal, 409, "没有要调整的", year + " 年重算以后每户金额都没变，请先更正流水或收入。");
            case ParametersOnlyInPreview() ->
                Problem.of(refusal, 422, "办法只能在试算里换着看", "正式办理按村里的办法；要改办法请先通过决议再改。");
        };
    }

    private static String stateName(String state) {
        return switch (state) {
            case "DRAFT" -> "草稿";
            case "FROZEN" -> "已冻结";
            case "CHECKED" -> "乡里已复核";
            case "ON_NOTICE" -> "公示中";
            case "CONFIRMED" -> "已确认";
            case "PAYING" -> "付款中";
            case "CLOSED" -> "已结束";
            case "CANCELLED" -> "已撤回";
            default -> state;
        };
    }

    private static String stepName(String step) {
        return switch (step) {
            case "FREEZE" -> "冻结";
            case "CHECK" -> "复核";
            case "PUBLISH" -> "公示";
            case "CONFIRM" -> "确认";
            case "CANCEL" -> "提异议或撤回";
            case "PAY" -> "付款";
            case "PROVE" -> "给出依据";
            case "CLOSE" -> "结束";
            default -> step;
        };
    }
}
