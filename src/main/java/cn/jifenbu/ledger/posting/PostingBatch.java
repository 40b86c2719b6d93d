package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.shared.HouseholdId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a batch of postings does, gathered before any of it is written.
final class PostingBatch {

    record Year(HouseholdId household, int year) {}

    final Map<HouseholdId, Account> accounts;
    final List<EntryRow> entries = new ArrayList<>();
    final List<EntryNoteRow> notes = new ArrayList<>();
    /// By how much each year's merit changes.
    final Map<Year, Long> merits = new LinkedHashMap<>();

    private final UnaryOperator<Account> before;

    PostingBatch(Map<HouseholdId, Account> accounts, UnaryOperator<Account> before) {
        this.accounts = new LinkedHashMap<>(accounts);
        this.before = before;
    }

    /// @return the household's account after it
    Account post(Posting posting) {
        var after = before.apply(accounts.get(posting.household())).posted(posting.points());
        accounts.put(posting.household(), after);
        if (posting.merit() != 0) {
            merits.merge(new Year(posting.household(), posting.meritYear()), posting.merit(), Math::addExact);
        }
        return after;
    }
}
