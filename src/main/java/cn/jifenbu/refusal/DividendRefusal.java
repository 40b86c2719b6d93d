package cn.jifenbu.refusal;

import java.time.LocalDate;

/// Money is in fen.
public sealed interface DividendRefusal extends Refusal {

    record UnknownRun() implements DividendRefusal {}

    record WrongRunState(String state, String wanted) implements DividendRefusal {}

    record UnknownIncome(int year) implements DividendRefusal {}

    record IncomeNotApproved(int year) implements DividendRefusal {}

    record IncomeFrozen(int year) implements DividendRefusal {}

    record IncomeAlreadyApproved(int year) implements DividendRefusal {}

    record SecondPersonNeeded() implements DividendRefusal {}

    record RunExists(int year) implements DividendRefusal {}

    record YearNotOver(int year, LocalDate earliest) implements DividendRefusal {}

    record NobodyEarnedPoints(int year) implements DividendRefusal {}

    record NoticeStillOpen(LocalDate closesOn) implements DividendRefusal {}

    record UnknownShare() implements DividendRefusal {}

    record PaymentAlreadyRecorded(String state) implements DividendRefusal {}

    record PaymentsOutstanding(long households) implements DividendRefusal {}

    record YearOutOfRange(int year) implements DividendRefusal {}

    record ItemsDoNotAddUp(long sumFen, long amountFen) implements DividendRefusal {}

    /// The rate leaves less than one fen of the income.
    record NothingToShare(long incomeFen, int rateBp) implements DividendRefusal {}

    record PaymentReasonMissing() implements DividendRefusal {}

    /// Objections nobody has decided on.
    record ObjectionsOpen(long objections) implements DividendRefusal {}

    /// A fixed sum or a floor that the year's income does not cover.
    record PoolAboveIncome(long poolFen, long incomeFen) implements DividendRefusal {}

    /// Two ways of computing the same shares came to different sums. Nothing was kept.
    record SharesDisagree() implements DividendRefusal {}

    /// Only what has been confirmed is adjusted; before that a run is withdrawn by an objection.
    record YearNotConfirmed(int year) implements DividendRefusal {}

    record AdjustmentOpen(int year) implements DividendRefusal {}

    record AdjustmentNeedsReason() implements DividendRefusal {}

    record NothingToAdjust(int year) implements DividendRefusal {}

    /// Other knobs than the village's may be tried, not stored: the policy is changed by a resolution.
    record KnobsOnlyInPreview() implements DividendRefusal {}

    /// Not an xlsx or CSV sheet with the columns of the payout list, or too large a one.
    record PaymentSheetUnreadable() implements DividendRefusal {}

    /// The household stood in an earlier row already.
    record RowRepeated(int row) implements DividendRefusal {}

    record AmountAltered(long amountFen) implements DividendRefusal {}

    record PaymentResultUnknown() implements DividendRefusal {}
}
