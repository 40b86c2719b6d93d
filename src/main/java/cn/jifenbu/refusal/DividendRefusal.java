package cn.jifenbu.refusal;

import java.time.LocalDate;

/// Money is in fen.
public sealed interface DividendRefusal extends Refusal {

    record UnknownRun() implements DividendRefusal {}

    record WrongRunState(String state, String wanted) implements DividendRefusal {}

    record SecondPersonNeeded() implements DividendRefusal {}

    /// Who hung a run out does not take it off the board: that somebody else looks is what the board is for.
    record PublisherCannotWithdraw() implements DividendRefusal {}

    /// Of one household to one run.
    record TooManyObjections(int limit) implements DividendRefusal {}

    record RunExists(int year) implements DividendRefusal {}

    record YearNotOver(int year, LocalDate earliest) implements DividendRefusal {}

    record NobodyEarnedPoints(int year) implements DividendRefusal {}

    record NoticeStillOpen(LocalDate closesOn) implements DividendRefusal {}

    record YearOutOfRange(int year) implements DividendRefusal {}

    /// Objections nobody has decided on.
    record ObjectionsOpen(long objections) implements DividendRefusal {}

    /// Two ways of computing the same shares came to different sums. Nothing was kept.
    record SharesDisagree() implements DividendRefusal {}

    /// Only what has been confirmed is adjusted; before that a run is withdrawn by an objection.
    record YearNotConfirmed(int year) implements DividendRefusal {}

    record AdjustmentOpen(int year) implements DividendRefusal {}

    record AdjustmentNeedsReason() implements DividendRefusal {}

    record NothingToAdjust(int year) implements DividendRefusal {}

    /// Other parameters than the village's may be tried, not stored: the policy is changed by a resolution.
    record ParametersOnlyInPreview() implements DividendRefusal {

        @Override
        public String code() {
            return "knobs-only-in-preview";
        }
    }
}
