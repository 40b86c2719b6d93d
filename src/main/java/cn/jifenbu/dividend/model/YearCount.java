package cn.jifenbu.dividend.model;

import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.ledger.model.EntryKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;

/// What counts for a year's dividend, by the policy and by the cut-offs: `settled` is that of the year's run, `cutoff` that of
/// the run itself, later where it is an adjustment. `yearOf` says by which knob deeds of a year count. The statement that
/// computes shares says the same to the database (decision 54).
public record YearCount(int year, Base base, long settled, long cutoff, IntFunction<YearOf> yearOf) {

    private static final Set<EntryKind> LATE = EnumSet.of(EntryKind.EARN, EntryKind.DEDUCT, EntryKind.ADJUST,
            EntryKind.REVERSAL);

    /// Whether the base is the merit of one year, and not what has gathered by the cut-off.
    public boolean isOfTheYear() {
        return base == Base.NET_OF_YEAR || base == Base.GROSS_OF_YEAR;
    }

    /// What the entry adds to its household, 0 where it does not count.
    public long of(CountedEntry entry) {
        return counts(entry) ? amount(entry) : 0;
    }

    private boolean counts(CountedEntry entry) {
        if (entry.entryNo() > cutoff) return false;
        boolean late = entry.entryNo() > settled;
        if (!late && !isOfTheYear()) return true;
        if (late && (!LATE.contains(entry.kind()) || base == Base.BALANCE && !correctsTheBalance(entry))) return false;
        return yearOf(entry) == year;
    }

    /// Points posted after the cut-off are part of the next balance, so only what was there before is put right.
    private boolean correctsTheBalance(CountedEntry entry) {
        return entry.firstNo() <= settled || entry.firstKind() == EntryKind.ADJUST || entry.firstKind() == EntryKind.REVERSAL;
    }

    /// One for each entry, whatever the policies of the years are: the policy of the deed's year decides.
    public int yearOf(CountedEntry entry) {
        int deed = entry.meritYear();
        return yearOf.apply(deed) == YearOf.DEED ? deed : entry.postedIn();
    }

    private long amount(CountedEntry entry) {
        return switch (base) {
            case BALANCE -> entry.points();
            case NET_OF_YEAR, LIFETIME -> entry.merit();
            case GROSS_OF_YEAR -> isGross(entry) ? entry.merit() : 0;
        };
    }

    /// A deduction does not lower it, so that taking one back does not raise it.
    private static boolean isGross(CountedEntry entry) {
        boolean known = entry.kind() != EntryKind.REVERSAL || entry.firstKind() != EntryKind.REVERSAL;
        return entry.firstKind() != EntryKind.DEDUCT && (known || entry.merit() < 0);
    }
}
