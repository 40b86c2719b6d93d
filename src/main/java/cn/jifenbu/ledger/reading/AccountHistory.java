package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.model.AsOf;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/// What the entries of a household add up to at a moment. Nothing is kept for it: the entries are the history.
@ApplicationScoped
class AccountHistory {

    private final EntryRepository entries;

    AccountHistory(EntryRepository entries) {
        this.entries = entries;
    }

    record Sums(long balance, long seq, Map<String, Long> meritByYear) {}

    Sums sums(VillageId village, HouseholdId household, AsOf moment) {
        long balance = 0;
        long seq = 0;
        var merit = new TreeMap<String, Long>();
        for (var sums : entries.sumsAsOf(moment, village, household)) {
            balance += sums.points();
            seq += sums.entries();
            if (sums.merit() != 0) merit.put(Integer.toString(sums.year()), sums.merit());
        }
        return new Sums(balance, seq, merit);
    }
}
