package cn.jifenbu.ledger.reading;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Balances and entries, read only.
@ApplicationScoped
public class ReadLedger {

    private final AccountRepository accounts;
    private final EntryRepository entries;
    private final Households households;
    private final PendingPoints pending;
    private final EntityManager db;

    ReadLedger(AccountRepository accounts, EntryRepository entries, Households households, PendingPoints pending,
            EntityManager db) {
        this.accounts = accounts;
        this.entries = entries;
        this.households = households;
        this.pending = pending;
        this.db = db;
    }

    @Transactional
    public AccountView account(VillageId village, HouseholdId household) {
        households.require(village, household);
        var account = accounts.ofOne(village, household);
        var merit = new LinkedHashMap<String, Long>();
        accounts.meritOf(village, household).forEach((year, points) -> merit.put(Integer.toString(year), points));
        return new AccountView(account.balance(), account.held(), account.available(), pending.sum(village, household), merit,
                account.seq());
    }

    /// Newest first, with entry numbers below `before`.
    @Transactional
    public List<LedgerEntry> entries(VillageId village, Optional<HouseholdId> household, long before, int limit) {
        household.ifPresent(h -> households.require(village, h));
        return entries.newest(village, household, before, limit).stream().map(LedgerEntry::of).toList();
    }

    /// The year's dividend base of every household that has one.
    @Transactional
    public Map<UUID, Long> merit(VillageId village, int year) {
        return accounts.meritOf(village, year);
    }

    /// What every household with points could redeem now, in a fixed order.
    @Transactional
    public Map<HouseholdId, Long> available(VillageId village) {
        var found = new LinkedHashMap<HouseholdId, Long>();
        db.createQuery(
                "select householdId, balance - held from AccountRow where villageId = ?1 and balance > held"
                        + " order by householdId",
                Object[].class).setParameter(1, village.value()).getResultStream()
                .forEach(r -> found.put(new HouseholdId((UUID) r[0]), (long) r[1]));
        return found;
    }

    /// The last entry number of the village, 0 before the first.
    @Transactional
    public long lastEntryNo(VillageId village) {
        return db.createQuery("select nextEntryNo - 1 from VillageHeadRow where villageId = ?1", Long.class)
                .setParameter(1, village.value()).getResultStream().findFirst().orElse(0L);
    }
}
