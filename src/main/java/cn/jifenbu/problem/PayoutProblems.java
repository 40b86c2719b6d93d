package cn.jifenbu.problem;

import cn.jifenbu.refusal.PayoutRefusal;
import cn.jifenbu.refusal.PayoutRefusal.AmountAltered;
import cn.jifenbu.refusal.PayoutRefusal.GoodsCreditTooSmall;
import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.PayoutRefusal.PaymentReasonMissing;
import cn.jifenbu.refusal.PayoutRefusal.PaymentResultUnknown;
import cn.jifenbu.refusal.PayoutRefusal.PaymentSheetUnreadable;
import cn.jifenbu.refusal.PayoutRefusal.PaymentsOutstanding;
import cn.jifenbu.refusal.PayoutRefusal.RowRepeated;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;

final class PayoutProblems {

    private PayoutProblems() {}

    static Problem describe(PayoutRefusal refusal) {
        return switch (refusal) {
            case UnknownShare() -> Problem.of(refusal, 404, "这次分红里没有这一户", "请检查户编号。");
            case PaymentAlreadyRecorded(var state) ->
                Problem.of(refusal, 409, "这一户的付款已经登记",
                        "现在是「%s」，不能再改。".formatted(StateLabels.PAYMENT.label(state)));
            case PaymentsOutstanding(var n) ->
                Problem.of(refusal, 409, "还有没付完的户", "还有 %d 户待付或付款失败，登记结果后才能结束。".formatted(n));
            case PaymentReasonMissing() -> Problem.of(refusal, 422, "请写明付款失败的原因", "付款失败要填 reason。");
            case PaymentSheetUnreadable() -> Problem.of(refusal, 422, "看不懂这张表",
                    "请用导出的发放表（xlsx 或 CSV），保留“户编号、金额（分）、结果”三列，不超过 5000 行。");
            case RowRepeated(var row) -> Problem.of(refusal, 422, "这一户在表里出现两次", "第 " + row + " 行已经有这一户，请删掉一行。");
            case AmountAltered(var fen) ->
                Problem.of(refusal, 422, "金额和分红的不一样", "这一户应是 %s，请核对是不是改动过。".formatted(ProblemText.yuan(fen)));
            case PaymentResultUnknown() ->
                Problem.of(refusal, 422, "看不懂“结果”这一栏", "请填“已付”“失败”或“未领”，没有结果的留空。");
            case GoodsCreditTooSmall(var fen) ->
                Problem.of(refusal, 409, "物资抵扣余额不够", "这一户还有 %s 可以领物资。".formatted(ProblemText.yuan(fen)));
        };
    }
}
