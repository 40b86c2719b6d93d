package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a batch of postings does, gathered before any of it is written.
final class PostingBatch {

    record Year(HouseholdId household, int year) {}

    record Posted(Account account, Lots moved) {}

    final Map<HouseholdId, Account> accounts;
    final List<EntryRow> entries = new ArrayList<>();
    final List<EntryNoteRow> notes = new ArrayList<>();
    /// By how much each year's merit changes.
    final Map<Year, Long> merits = new LinkedHashMap<>();

    private final Map<HouseholdId, Account> before;
    private final int year;
    final Instant now;

    PostingBatch(Map<HouseholdId, Account> accounts, Instant now) {
        this.accounts = new LinkedHashMap<>(accounts);
        this.before = accounts;
        this.now = now;
        this.year = BusinessClock.dayOf(now).getYear();
    }

    void change(HouseholdId household, UnaryOperator<Account> change) {
        accounts.compute(household, (h, account) -> change.apply(account));
    }

    /// @return the household's account after it, and what was moved of each year
    Posted post(Posting posting) {
        var account = accounts.get(posting.household());
        var after = account.posted(posting.points(), lots(account, posting));
        accounts.put(posting.household(), after);
        if (posting.merit() != 0) {
            merits.merge(new Year(posting.household(), posting.meritYear()), posting.merit(), Math::addExact);
        }
        return new Posted(after, after.lots().minus(account.lots()));
    }

    private Lots lots(Account account, Posting posting) {
        if (!posting.lots().isEmpty()) return posting.lots();
        long points = posting.points();
        return points < 0 ? account.lots().oldest(Math.negateExact(points), year).negated() : Lots.of(year, points);
    }

    /// By how much points of earlier years have become more, where they have.
    Map<HouseholdId, Lots> oldPointsBack() {
        var back = new LinkedHashMap<HouseholdId, Lots>();
        accounts.forEach((household, account) -> {
            var lots = account.lots();
            if (lots.isEmpty() || lots.byYear().firstKey() >= year) return;
            var more = lots.settled().upTo(year - 1).above(before.get(household).lots().settled());
            if (!more.isEmpty()) back.put(household, more);
        });
        return back;
    }
}
