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
}
