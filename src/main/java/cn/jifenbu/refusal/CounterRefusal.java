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

    /// The code from the family's phone is not this household's, was used or is too old; `triesLeft` 0 where none is counted.
    record WrongCounterCode(int triesLeft) implements CounterRefusal {}

    /// The household has no card that works.
    record NoCard() implements CounterRefusal {}

    /// Who printed a card and serves at the counter could spend every household's points with it.
    record OwnPrintIsNoProof() implements CounterRefusal {}

    /// At another village's counter nobody knows the household: signatures and photos prove nothing.
    record GuestNeedsCardOrCode() implements CounterRefusal {}

    /// A photo shows one hand-over.
    record PhotoUsedBefore() implements CounterRefusal {}

    /// A part of an order, worth more points than a typed signature proves.
    record TypedSignatureNotEnough(long points) implements CounterRefusal {}

    /// The order waits for nobody's confirmation.
    record NothingToConfirm() implements CounterRefusal {}

    /// Who served at the counter does not confirm it.
    record SecondPersonNeeded() implements CounterRefusal {}

    /// The goods are not in the order, or fewer than asked for can be handed over or brought back.
    record QuantityNotInOrder(long left, long wanted) implements CounterRefusal {}

    /// A handed-over order of points alone can be returned.
    record NotReturnable() implements CounterRefusal {}

    /// One of the two villages does not take part in redemption across villages.
    record CrossVillageOff(String village) implements CounterRefusal {}

    /// Only villages of one township clear with each other.
    record NotOfThisTownship() implements CounterRefusal {}
}
