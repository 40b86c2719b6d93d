package cn.jifenbu.redemption.model;

import java.util.UUID;

/// What shows that the goods reached the household.
public sealed interface Proof {

    enum HandOverProofKind {
        CODE, CARD, SIGNATURE, DRAWN, PHOTO
    }

    /// The six digits the household was given with the order.
    record Code(String digits) implements Proof {}

    /// The household's card, scanned at the counter.
    record Card(String token) implements Proof {}

    /// For people without a phone: who signed, and where the paper lies.
    record Signature(String note) implements Proof {

        public Signature {
            if (note.isBlank()) throw new IllegalArgumentException("a signature says who signed");
        }
    }

    /// Signed on the screen: the strokes as an SVG path.
    record Drawn(String path) implements Proof {}

    /// A photo of the hand-over, uploaded before.
    record Photo(UUID picture) implements Proof {}
}
