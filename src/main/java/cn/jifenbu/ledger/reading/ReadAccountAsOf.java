package cn.jifenbu.ledger.reading;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.holds.HoldRepository;
import cn.jifenbu.ledger.model.AsOf;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.refusal.LedgerRefusal.StatementPeriodUnclear;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// A household's account as of a day, as it was known at a time, and its statement over a period.
@ApplicationScoped
public class ReadAccountAsOf {

    private final AccountHistory history;
    private final EntryRepository entries;
    private final HoldRepository holds;
    private final Households households;
    private final BusinessClock clock;

    ReadAccountAsOf(AccountHistory history, EntryRepository entries, HoldRepository holds, Households households,
            BusinessClock clock) {
        this.history = history;
        this.entries = entries;
        this.holds = holds;
        this.households = households;
        this.clock = clock;
    }

    /// Null for "all days" and "what is known now". Pending points have no history: `pending` is null.
    @Transactional
    public AccountView account(VillageId village, HouseholdId household, LocalDate asOf, Instant knownAt) {
        households.require(village, household);
        var moment = moment(asOf, knownAt);
        var sums = history.sums(village, household, moment);
        long held = holds.heldAt(village, household, moment.instant());
        return new AccountView(sums.balance(), held, sums.balance() - held, null, sums.meritByYear(), sums.seq());
    }

    /// @throws RefusedException StatementPeriodUnclear when `until` is before `from`
    @Transactional
    public Statement statement(VillageId village, HouseholdId id, LocalDate from, LocalDate until, Instant knownAt) {
        if (until.isBefore(from)) throw new RefusedException(new StatementPeriodUnclear());
        var household = households.require(village, id);
        var end = moment(until, knownAt);
        var first = moment(from, knownAt).asOf();
        long opening = history.sums(village, id, moment(first.minusDays(1), knownAt)).balance();
        if (first.equals(AsOf.FIRST)) opening = 0;
        var entries = this.entries.asOf(end, village, id, first).stream().map(LedgerEntry::of).toList();
        var merit = new TreeMap<String, Long>();
        entries.stream().filter(e -> e.merit() != 0)
                .forEach(e -> merit.merge(Integer.toString(e.meritYear()), e.merit(), Long::sum));
        return new Statement(id.value(), household.code(), first, end.asOf(), end.knownAt(), opening, entries,
                opening + entries.stream().mapToLong(LedgerEntry::points).sum(), sum(merit), merit);
    }

    private AsOf moment(LocalDate asOf, Instant knownAt) {
        var now = clock.now();
        return new AsOf(asOf == null ? AsOf.LAST : asOf, knownAt == null || knownAt.isAfter(now) ? now : knownAt);
    }

    private static long sum(Map<String, Long> merit) {
        return merit.values().stream().mapToLong(Long::longValue).sum();
    }
}
