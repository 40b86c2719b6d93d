package cn.jifenbu.refusal;

import java.time.Instant;
import java.time.LocalDate;

/// What the counter says no to: the wrong day, card, code or quantity.
public sealed interface CounterRefusal extends Refusal {

    /// `next` is the next day of exchange.
    record OutsideExchangeWindow(LocalDate next) implements CounterRefusal {}

    /// The village has stopped redemption: points promise `promiseFen`, stock and fund cover `coveredFen`.
    record RedemptionsStopped(long coveredFen, long promiseFen) implements CounterRefusal {}

    record UnknownCard() implements CounterRefusal {}

    record CardRevoked() implements CounterRefusal {}

    record CardOfAnotherHousehold() implements CounterRefusal {}

    record NoOrderWithThisCode(int triesLeft) implements CounterRefusal {}

    record TooManyWrongCodes(Instant until) implements CounterRefusal {}

    /// The goods are not in the order, or fewer than asked for can be handed over or brought back.
    record QuantityNotInOrder(long left, long wanted) implements CounterRefusal {}

    /// A handed-over order of points alone can be returned.
    record NotReturnable() implements CounterRefusal {}

    /// One of the two villages does not take part in redemption across villages.
    record CrossVillageOff(String village) implements CounterRefusal {}

    /// Only villages of one township clear with each other.
    record NotOfThisTownship() implements CounterRefusal {}
}
