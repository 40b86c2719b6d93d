package cn.jifenbu.problem;

import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.CounterRefusal.CardOfAnotherHousehold;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.CrossVillageOff;
import cn.jifenbu.refusal.CounterRefusal.GuestNeedsCardOrCode;
import cn.jifenbu.refusal.CounterRefusal.NoCard;
import cn.jifenbu.refusal.CounterRefusal.NoOrderWithThisCode;
import cn.jifenbu.refusal.CounterRefusal.NotOfThisTownship;
import cn.jifenbu.refusal.CounterRefusal.NotReturnable;
import cn.jifenbu.refusal.CounterRefusal.NothingToConfirm;
import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.refusal.CounterRefusal.OwnPrintIsNoProof;
import cn.jifenbu.refusal.CounterRefusal.PhotoUsedBefore;
import cn.jifenbu.refusal.CounterRefusal.QuantityNotInOrder;
import cn.jifenbu.refusal.CounterRefusal.RedemptionsStopped;
import cn.jifenbu.refusal.CounterRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.CounterRefusal.TooManyWrongCodes;
import cn.jifenbu.refusal.CounterRefusal.TypedSignatureNotEnough;
import cn.jifenbu.refusal.CounterRefusal.UnknownCard;
import cn.jifenbu.refusal.CounterRefusal.WrongCounterCode;

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
            case WrongCounterCode(var left) -> Problem.of(refusal, 422, "付款码不对",
                    "请户里在手机上重新打开付款码再报一遍，15 分钟内用一次" + (left > 0 ? "；还可以试 " + left + " 次。" : "。"));
            case NoCard() -> Problem.of(refusal, 404, "这一户没有能用的户卡", "请积分协管员打印一张新卡，或者用手机上的付款码。");
            case OwnPrintIsNoProof() ->
                Problem.of(refusal, 409, "这张卡是您自己打印的", "打印卡的人不能自己凭它在柜台兑换，请换一个人办，或者用手机上的付款码。");
            case GuestNeedsCardOrCode() ->
                Problem.of(refusal, 422, "外村的户要扫户卡或者报付款码", "签名和照片认不出外村的户，请扫她的户卡，或者请她在手机上打开付款码。");
            case PhotoUsedBefore() -> Problem.of(refusal, 409, "这张照片用过了", "一张照片只能证明一次交付，请当场再拍一张。");
            case TypedSignatureNotEnough(var points) -> Problem.of(refusal, 409, "只写名字不够",
                    "这次要用 %d 分。一部分交付的，请用取货码、户卡、屏上签名或照片。".formatted(points));
            case NothingToConfirm() -> Problem.of(refusal, 409, "这张单不用确认", "它没有在等确认，请刷新后再看。");
            case SecondPersonNeeded() -> Problem.of(refusal, 403, "不能自己确认", "请户里在手机上确认，或者请另一个人确认。");
            case QuantityNotInOrder(var left, var wanted) -> Problem.of(refusal, 409, "数量和兑换单对不上",
                    "单上还有 %d 件，填的是 %d 件，请核对。".formatted(left, wanted));
            case CrossVillageOff(var village) -> Problem.of(refusal, 409, "没有开通跨村兑换",
                    village + "没有开通跨村兑换，请到本村的积分超市兑换。");
            case NotOfThisTownship() -> Problem.of(refusal, 422, "不能和这个村跨村兑换", "只有同一个乡镇的另一个村可以，请检查村代码。");
            case NotReturnable() -> Problem.of(refusal, 409, "这张单不能退", "只有已经交付的兑换单能退，退货单不能再退。");
        };
    }
}
