package cn.jifenbu.ledger.model;

import cn.jifenbu.shared.HouseholdId;
import java.time.LocalDate;

/// A request to append one entry. `points` (signed) moves what can be redeemed, `merit` (signed) moves the
/// dividend base of `meritYear`; `note` is free text kept apart from the chain, empty for none. `lots` names
/// the years of the points; empty for the rule: what comes in is of the year it is posted in, what goes out of the oldest.
public record Posting(HouseholdId household, EntryKind kind, long points, long merit, int meritYear, LocalDate effectiveOn,
        EntrySource source, String note, Lots lots) {

    public Posting {
        if (points == 0 && merit == 0) throw new IllegalArgumentException("an entry moves something");
        if (!lots.isEmpty() && lots.sum() != points) throw new IllegalArgumentException(lots + " are not " + points);
    }

    public Posting(HouseholdId household, EntryKind kind, long points, long merit, int meritYear, LocalDate effectiveOn,
            EntrySource source, String note) {
        this(household, kind, points, merit, meritYear, effectiveOn, source, note, Lots.NONE);
    }

    public Posting ofYears(Lots named) {
        return new Posting(household, kind, points, merit, meritYear, effectiveOn, source, note, named);
    }

    public static Posting earn(HouseholdId household, long points, LocalDate deed, EntrySource source) {
        return new Posting(household, EntryKind.EARN, points, points, deed.getYear(), deed, source, "");
    }

    /// The same for another household.
    public Posting to(HouseholdId other) {
        return new Posting(other, kind, points, merit, meritYear, effectiveOn, source, note, lots);
    }

    /// Redeeming costs no merit: who spends points keeps the year's dividend.
    public static Posting redeem(HouseholdId household, long points, LocalDate day, EntrySource source) {
        return new Posting(household, EntryKind.REDEEM, Math.negateExact(points), 0, day.getYear(), day, source, "");
    }
}
