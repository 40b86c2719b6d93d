package cn.jifenbu.problem;

import cn.jifenbu.refusal.ShopRefusal;
import cn.jifenbu.refusal.ShopRefusal.FundTooSmall;
import cn.jifenbu.refusal.ShopRefusal.GoodsCodeTaken;
import cn.jifenbu.refusal.ShopRefusal.GoodsOffShelf;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.PickupCodeLocked;
import cn.jifenbu.refusal.ShopRefusal.PickupTooLate;
import cn.jifenbu.refusal.ShopRefusal.PriceInThePast;
import cn.jifenbu.refusal.ShopRefusal.SameGoodsTwice;
import cn.jifenbu.refusal.ShopRefusal.StockPromised;
import cn.jifenbu.refusal.ShopRefusal.UnknownGoods;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.refusal.ShopRefusal.WrongPickupCode;

final class ShopProblems {

    private ShopProblems() {}

    static Problem describe(ShopRefusal refusal) {
        return switch (refusal) {
            case UnknownGoods() -> Problem.of(refusal, 404, "没有这种物资", "请回到积分超市重新选择。");
            case GoodsOffShelf(var name) -> Problem.of(refusal, 409, "这种物资已下架", "「%s」现在不能兑换，请选别的。".formatted(name));
            case OutOfStock(var name, var left, var wanted) ->
                Problem.of(refusal, 409, "库存不够", "「%s」还剩 %d 件，要的是 %d 件。".formatted(name, left, wanted));
            case OverHouseholdLimit(var name, var used, var limit) -> Problem.of(refusal, 409, "超过每户限量",
                    "「%s」每户限 %d 件，这一期已经兑换 %d 件。".formatted(name, limit, used));
            case UnknownOrder() -> Problem.of(refusal, 404, "没有这张兑换单", "请回到列表重新选择。");
            case WrongOrderState(var state, var wanted) ->
                Problem.of(refusal, 409, "这张兑换单现在不能这样办", "它%s，不能再%s。请刷新后再看。".formatted(now(state), step(wanted)));
            case WrongPickupCode(var left) ->
                Problem.of(refusal, 422, "取货码不对", "请再核对一遍，还可以试 %d 次。".formatted(left));
            case PickupCodeLocked() ->
                Problem.of(refusal, 409, "取货码错的次数太多", "这张单锁住了，用别的凭据也不能交付。请户里在手机上换一个取货码，或者取消重下。");
            case NoProofOfHandOver() ->
                Problem.of(refusal, 422, "交付要有凭据",
                        "请在取货码或付款码（code）、户卡（card）、签名说明（signature）、屏上签名（drawn）、照片（photo）里填一样。");
            case SameGoodsTwice() -> Problem.of(refusal, 422, "同一种物资写了两行", "请合成一行，把数量加起来。");
            case PickupTooLate(var until) -> Problem.of(refusal, 409, "取货期限已过",
                    "这张单要在%s前取货，现在不能交付。积分会退回，请重新兑换。".formatted(ProblemText.time(until)));
            case StockPromised(var name, var stock, var reserved) -> Problem.of(refusal, 409, "库存不能少于已预订的数量",
                    "「%s」有 %d 件，其中 %d 件已被预订。请核对数量，或先取消预订。".formatted(name, stock, reserved));
            case GoodsCodeTaken(var code) -> Problem.of(refusal, 409, "这个物资编号已经有了", "编号 " + code + " 已被使用，请换一个。");
            case PriceInThePast(var day) ->
                Problem.of(refusal, 422, "新价格不能从过去开始", "从 " + ProblemText.day(day) + " 起不行，请填今天或以后的日期。");
            case FundTooSmall(var balance, var wanted) -> Problem.of(refusal, 409, "物资经费不够",
                    "账上还有 %s，这一笔要 %s。请核对金额，或先登记收入。".formatted(ProblemText.yuan(balance), ProblemText.yuan(wanted)));
        };
    }

    private static String now(String state) {
        return switch (state) {
            case "HELD" -> "正等着取货";
            case "HANDED_OVER" -> "已经交付";
            case "CANCELLED" -> "已经取消";
            case "EXPIRED" -> "已经过期";
            case "RETURNED" -> "是一张退货单";
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String step(String wanted) {
        return switch (wanted) {
            case "HANDED_OVER" -> "交付";
            case "CANCELLED" -> "取消";
            case "EXPIRED" -> "过期";
            default -> throw new IllegalArgumentException(wanted);
        };
    }
}
