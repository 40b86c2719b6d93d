package cn.jifenbu.ledger.model;

/// What an entry does, and the account on its other side, so that a trial balance sums to zero.
public enum EntryKind {
    EARN(Counter.ISSUANCE), DEDUCT(Counter.ISSUANCE), REDEEM(Counter.REDEMPTION), RETURN(Counter.REDEMPTION),
    CLEAR(Counter.CLEARING), ADJUST(Counter.ADJUSTMENT), TRANSFER(Counter.TRANSFER), REVERSAL(Counter.ADJUSTMENT);

    private final Counter counter;

    EntryKind(Counter counter) {
        this.counter = counter;
    }

    public Counter counter() {
        return counter;
    }

    public enum Counter {
        ISSUANCE, REDEMPTION, CLEARING, ADJUSTMENT, TRANSFER
    }
}
