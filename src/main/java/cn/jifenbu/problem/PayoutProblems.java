package cn.jifenbu.problem;

import cn.jifenbu.refusal.PayoutRefusal;
import cn.jifenbu.refusal.PayoutRefusal.AmountAltered;
import cn.jifenbu.refusal.PayoutRefusal.DischargeAlreadyDecided;
import cn.jifenbu.refusal.PayoutRefusal.DischargeOpen;
import cn.jifenbu.refusal.PayoutRefusal.DischargeOutdated;
import cn.jifenbu.refusal.PayoutRefusal.GoodsCreditTooSmall;
import cn.jifenbu.refusal.PayoutRefusal.NothingToSettle;
import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.PayoutRefusal.PaymentInTheFuture;
import cn.jifenbu.refusal.PayoutRefusal.PaymentReasonMissing;
import cn.jifenbu.refusal.PayoutRefusal.PaymentResultUnknown;
import cn.jifenbu.refusal.PayoutRefusal.PaymentSheetUnreadable;
import cn.jifenbu.refusal.PayoutRefusal.PaymentsOutstanding;
import cn.jifenbu.refusal.PayoutRefusal.ReceiverMissing;
import cn.jifenbu.refusal.PayoutRefusal.ResolutionMissing;
import cn.jifenbu.refusal.PayoutRefusal.RowRepeated;
import cn.jifenbu.refusal.PayoutRefusal.UnknownDischarge;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;

final class PayoutProblems {

    private PayoutProblems() {}

    static Problem describe(PayoutRefusal refusal) {
        return switch (refusal) {
            case UnknownShare() -> Problem.of(refusal, 404, "这次分红里没有这一户", "请检查户编号。");
            case PaymentAlreadyRecorded(var state) ->
                Problem.of(refusal, 409, "这一户的付款已经登记",
                        "现在是「%s」，不能再这样登记，请刷新后再看。".formatted(StateLabels.PAYMENT.label(state)));
            case PaymentsOutstanding(var n) ->
                Problem.of(refusal, 409, "还有没付完的户", "还有 %d 户待付、没付成或者被退汇，登记结果后才能结束。".formatted(n));
            case PaymentReasonMissing() -> Problem.of(refusal, 422, "请写明原因", "没付成和退汇都要写明为什么。");
            case PaymentSheetUnreadable() -> Problem.of(refusal, 422, "看不懂这张表",
                    "请用导出的发放表（xlsx 或 CSV），保留“户编号、金额（分）、结果”三列，不超过 5000 行。");
            case RowRepeated(var row) -> Problem.of(refusal, 422, "这一户在表里出现两次", "第 " + row + " 行已经有这一户，请删掉一行。");
            case AmountAltered(var fen) ->
                Problem.of(refusal, 422, "金额和分红的不一样", "这一户应是 %s，请核对是不是改动过。".formatted(ProblemText.yuan(fen)));
            case PaymentResultUnknown() ->
                Problem.of(refusal, 422, "看不懂“结果”这一栏", "请填“已付”“失败”“未领”或“退汇”，没有结果的留空。");
            case GoodsCreditTooSmall(var fen) ->
                Problem.of(refusal, 409, "物资抵扣余额不够", "这一户还有 %s 可以领物资。".formatted(ProblemText.yuan(fen)));
            case PaymentInTheFuture(var day) ->
                Problem.of(refusal, 422, "日子还没到", ProblemText.day(day) + " 还没到，请填实际发生的那一天。");
            case UnknownDischarge() -> Problem.of(refusal, 404, "没有这一件", "请刷新后重新选择。");
            case DischargeOpen() ->
                Problem.of(refusal, 409, "这一户还有一件等着确认", "请先由另一个人确认，或者撤回那一件，再提新的。");
            case DischargeAlreadyDecided(var state) -> Problem.of(refusal, 409, "这一件已经办过",
                    "它%s，不用再办，请刷新后再看。".formatted(StateLabels.DISCHARGE.label(state)));
            case DischargeOutdated(var fen) -> Problem.of(refusal, 409, "提出以后金额变了",
                    "这一户现在是 %s，请撤回这一件，按现在的金额重新提。".formatted(ProblemText.yuan(fen)));
            case NothingToSettle() -> Problem.of(refusal, 409, "没有要结清的钱", "这一户在这次分红里已经没有剩下的钱。");
            case ResolutionMissing() -> Problem.of(refusal, 422, "请写明决议文号", "不再收或不再发，要有村里的决议，请填 resolution。");
            case ReceiverMissing() -> Problem.of(refusal, 422, "请写明谁签收", "发现金要有人签字，请填 receivedBy。");
        };
    }
}
