package cn.jifenbu.problem;

import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.CardOfAnotherHousehold;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.CrossVillageOff;
import cn.jifenbu.refusal.CounterRefusal.NoOrderWithThisCode;
import cn.jifenbu.refusal.CounterRefusal.NotOfThisTownship;
import cn.jifenbu.refusal.CounterRefusal.NotReturnable;
import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.refusal.CounterRefusal.QuantityNotInOrder;
import cn.jifenbu.refusal.CounterRefusal.RedemptionsStopped;
import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;

final class CounterProblems {

    private CounterProblems() {}

    static Problem describe(CounterRefusal refusal) {
        return switch (refusal) {
            case OutsideExchangeWindow(var next) -> Problem.of(refusal, 409, "今天不是兑换日",
                    "下一个兑换日是 " + ProblemText.day(next) + "，请那天再来。");
            case RedemptionsStopped(var covered, var promise) -> Problem.of(refusal, 409, "村里暂停了兑换",
                    "积分要兑现约 %s，物资和经费只有 %s。积分都还在，请等村里补足物资。".formatted(ProblemText.yuan(promise), ProblemText.yuan(covered)));
            case UnknownCard() -> Problem.of(refusal, 404, "认不出这张户卡", "请再扫一次，或者用户编号、姓名查找。");
            case CardRevoked() -> Problem.of(refusal, 409, "这张户卡已经作废", "请用新卡，或者用户编号、姓名查找。");
            case CardOfAnotherHousehold() ->
                Problem.of(refusal, 409, "户卡和兑换单不是一户", "请核对兑换单，用这一户的卡或取货码。");
            case NoOrderWithThisCode(var left) -> Problem.of(refusal, 404, "没有这个取货码的兑换单",
                    "可能已经取走、取消或过期，请再核对一遍；还可以试 %d 次。".formatted(left));
            case TooManyWrongCodes(var until) ->
                Problem.of(refusal, 429, "取货码错的次数太多", "请在 " + ProblemText.time(until) + " 之后再试，或者在列表里找兑换单。");
            case QuantityNotInOrder(var left, var wanted) -> Problem.of(refusal, 409, "数量和兑换单对不上",
                    "单上还有 %d 件，填的是 %d 件，请核对。".formatted(left, wanted));
            case CrossVillageOff(var village) -> Problem.of(refusal, 409, "没有开通跨村兑换",
                    village + "没有开通跨村兑换，请到本村的积分超市兑换。");
            case NotOfThisTownship() -> Problem.of(refusal, 422, "不能和这个村跨村兑换", "只有同一个乡镇的另一个村可以，请检查村代码。");
            case NotReturnable() -> Problem.of(refusal, 409, "这张单不能退", "只有已经交付的兑换单能退，退货单不能再退。");
        };
    }
}
