package cn.jifenbu.refusal;

import java.time.Instant;
import java.time.LocalDate;

public sealed interface ShopRefusal extends Refusal {

    record UnknownGoods() implements ShopRefusal {}

    record GoodsOffShelf(String name) implements ShopRefusal {}

    record OutOfStock(String name, long left, long wanted) implements ShopRefusal {}

    record OverHouseholdLimit(String name, long used, long limit) implements ShopRefusal {}

    record UnknownOrder() implements ShopRefusal {}

    /// `state` is where the order is now, `wanted` the step that was asked for.
    record WrongOrderState(String state, String wanted) implements ShopRefusal {}

    record WrongPickupCode(int triesLeft) implements ShopRefusal {}

    record PickupCodeLocked() implements ShopRefusal {}

    record NoProofOfHandOver() implements ShopRefusal {}

    record SameGoodsTwice() implements ShopRefusal {}

    /// The order was not picked up before this moment.
    record PickupTooLate(Instant until) implements ShopRefusal {}

    /// Stock cannot fall below what open orders have reserved.
    record StockPromised(String name, long stock, long reserved) implements ShopRefusal {}

    record GoodsCodeTaken(String goodsCode) implements ShopRefusal {}

    /// A price counts from today or a later day on.
    record PriceInThePast(LocalDate day) implements ShopRefusal {}

    /// The goods fund holds `balanceFen`, less than is to be spent.
    record FundTooSmall(long balanceFen, long wantedFen) implements ShopRefusal {}
}
