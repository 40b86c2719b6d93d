package cn.jifenbu.redemption.model;

import java.util.UUID;

/// What shows that the goods reached the household.
public sealed interface HandOverProof {

    enum HandOverProofKind {
        CODE, CARD, SIGNATURE, DRAWN, PHOTO
    }

    /// The six digits the household was given with the order.
    record Code(String digits) implements HandOverProof {}

    /// The household's card, scanned at the counter.
    record Card(String token) implements HandOverProof {}

    /// For people without a phone: who signed, and where the paper lies.
    record Signature(String note) implements HandOverProof {

        public Signature {
            if (note.isBlank()) throw new IllegalArgumentException("a signature says who signed");
        }
    }

    /// Signed on the screen: the strokes as an SVG path.
    record Drawn(String path) implements HandOverProof {}

    /// A photo of the hand-over, uploaded before.
    record Photo(UUID picture) implements HandOverProof {}
}
