package cn.jifenbu.ledger.model;

/// A year whose points have ended: of what is left of it, and of older ones, `keepPercent` goes on as points of the year
/// after it, rounded down.
public record EndedYear(int year, int keepPercent) {

    /// What ends of an account's lots: less of the ended years, and what is kept more of the next.
    public Lots ends(Lots lots) {
        var ended = lots.settled().upTo(year);
        long points = ended.sum();
        return points <= 0 ? Lots.NONE : ended.negated().plus(Lots.of(year + 1, points * keepPercent / 100));
    }
}
