package cn.jifenbu.shop.model;

/// Why the goods fund changed; a correction goes either way.
public enum FundKind {

    INCOME, DONATION, PURCHASE, CORRECTION;

    /// Whether this kind may change the fund by this much (signed, fen).
    public boolean fits(long amount) {
        return switch (this) {
            case INCOME, DONATION -> amount > 0;
            case PURCHASE -> amount < 0;
            case CORRECTION -> amount != 0;
        };
    }
}
