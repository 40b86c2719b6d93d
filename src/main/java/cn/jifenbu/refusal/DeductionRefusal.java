package cn.jifenbu.refusal;

import java.time.LocalDate;

public sealed interface DeductionRefusal extends Refusal {
    record UnknownDeduction() implements DeductionRefusal {}

    record WrongDeductionState(String state, String wanted) implements DeductionRefusal {}

    record NotADeduction(String rule) implements DeductionRefusal {}

    /// A deduction always takes two people, and a dispute a third.
    record DeciderTookPart() implements DeductionRefusal {}

    record TimeToRectifyNotOver(LocalDate until) implements DeductionRefusal {

        @Override
        public String code() {
            return "mend-time-not-over";
        }
    }

    record TimeToRectifyInThePast() implements DeductionRefusal {

        @Override
        public String code() {
            return "mend-date-in-the-past";
        }
    }

    record DisputeTooLate() implements DeductionRefusal {}

    /// Negative points; `full` is what the rule takes.
    record MoreThanTheRuleTakes(long points, long full) implements DeductionRefusal {}
}
