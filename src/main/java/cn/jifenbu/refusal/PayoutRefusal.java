package cn.jifenbu.refusal;

import java.time.LocalDate;

/// Money is in fen.
public sealed interface PayoutRefusal extends Refusal {

    record UnknownShare() implements PayoutRefusal {}

    record PaymentAlreadyRecorded(String state) implements PayoutRefusal {}

    record PaymentsOutstanding(long households) implements PayoutRefusal {}

    record PaymentReasonMissing() implements PayoutRefusal {}

    /// Not an xlsx or CSV sheet with the columns of the payout list, or too large a one.
    record PaymentSheetUnreadable() implements PayoutRefusal {}

    /// The household stood in an earlier row already.
    record RowRepeated(int row) implements PayoutRefusal {}

    record AmountAltered(long amountFen) implements PayoutRefusal {}

    record PaymentResultUnknown() implements PayoutRefusal {}

    record GoodsCreditTooSmall(long balanceFen) implements PayoutRefusal {}

    record PaymentInTheFuture(LocalDate day) implements PayoutRefusal {}

    record UnknownDischarge() implements PayoutRefusal {}

    /// Another one of the same share waits for its second person.
    record DischargeOpen() implements PayoutRefusal {}

    record DischargeAlreadyDecided(String state) implements PayoutRefusal {}

    /// What is open has changed since it was proposed.
    record DischargeOutdated(long openFen) implements PayoutRefusal {}

    record NothingToSettle() implements PayoutRefusal {}

    record ResolutionMissing() implements PayoutRefusal {}

    record ReceiverMissing() implements PayoutRefusal {}
}
