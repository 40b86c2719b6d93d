package cn.jifenbu.redemption.domain;

/// What shows that the goods reached the household.
public sealed interface Proof {

    enum Kind {
        CODE, SIGNATURE
    }

    /// The six digits the household was given with the order.
    record Code(String digits) implements Proof {}

    /// For people without a phone: who signed, and where the paper lies.
    record Signature(String note) implements Proof {

        public Signature {
            if (note.isBlank()) throw new IllegalArgumentException("a signature says who signed");
        }
    }
}
