package cn.jifenbu.shop.model;

/// Why stock changed. Purchases, donations and returns add, hand-overs and write-offs take, a stocktake corrects either way.
public enum MovementKind {

    PURCHASE, DONATION, HAND_OVER, RETURN, STOCKTAKE, WRITE_OFF;

    /// Whether this kind may change stock by this much (signed).
    public boolean fits(long quantity) {
        return switch (this) {
            case PURCHASE, DONATION, RETURN -> quantity > 0;
            case HAND_OVER, WRITE_OFF -> quantity < 0;
            case STOCKTAKE -> quantity != 0;
        };
    }

    /// Goods that vanish or turn up need an explanation.
    public boolean needsReason() {
        return this == STOCKTAKE || this == WRITE_OFF;
    }

    /// Follows an order and is booked by it alone.
    public boolean belongsToAnOrder() {
        return this == HAND_OVER || this == RETURN;
    }

    /// Whether the goods came in a batch that may have a date to be used by.
    public boolean bringsABatch() {
        return this == PURCHASE || this == DONATION;
    }
}
