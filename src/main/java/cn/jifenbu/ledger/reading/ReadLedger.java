package cn.jifenbu.ledger.reading;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.AccountYearRepository;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageHeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Balances and entries, read only.
@ApplicationScoped
public class ReadLedger {

    private final AccountRepository accounts;
    private final AccountYearRepository years;
    private final EntryRepository entries;
    private final Households households;
    private final PendingPoints pending;
    private final VillageHeadRepository heads;

    ReadLedger(AccountRepository accounts, AccountYearRepository years, EntryRepository entries, Households households,
            PendingPoints pending, VillageHeadRepository heads) {
        this.accounts = accounts;
        this.years = years;
        this.entries = entries;
        this.households = households;
        this.pending = pending;
        this.heads = heads;
    }

    @Transactional
    public AccountView account(VillageId village, HouseholdId household) {
        households.require(village, household);
        var account = accounts.ofOne(village, household);
        var merit = new LinkedHashMap<String, Long>();
        years.meritOf(village, household).forEach((year, points) -> merit.put(Integer.toString(year), points));
        return new AccountView(account.balance(), account.held(), account.available(), pending.sum(village, household), merit,
                account.seq());
    }

    /// Newest first, with entry numbers below `before`.
    @Transactional
    public List<LedgerEntry> entries(VillageId village, Optional<HouseholdId> household, long before, int limit) {
        household.ifPresent(h -> households.require(village, h));
        return entries.newest(village, household, before, limit).stream().map(LedgerEntry::of).toList();
    }

    /// What every household with points could redeem now, in a fixed order.
    @Transactional
    public Map<HouseholdId, Long> available(VillageId village) {
        return accounts.available(village);
    }

    /// The last entry number of the village, 0 before the first.
    @Transactional
    public long lastEntryNo(VillageId village) {
        return heads.read(village).map(head -> head.nextEntryNo - 1).orElse(0L);
    }
}
