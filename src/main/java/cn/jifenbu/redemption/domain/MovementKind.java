package cn.jifenbu.redemption.domain;

/// Why stock changed. Purchases and donations add, hand-overs and write-offs take, a stocktake corrects either way.
public enum MovementKind {
    PURCHASE, DONATION, HAND_OVER, STOCKTAKE, WRITE_OFF;

    /// Whether this kind may change stock by this much (signed).
    public boolean fits(long quantity) {
        return switch (this) {
            case PURCHASE, DONATION -> quantity > 0;
            case HAND_OVER, WRITE_OFF -> quantity < 0;
            case STOCKTAKE -> quantity != 0;
        };
    }

    /// Goods that vanish or turn up need an explanation.
    public boolean needsReason() {
        return this == STOCKTAKE || this == WRITE_OFF;
    }
}
