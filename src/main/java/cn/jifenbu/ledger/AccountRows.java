package cn.jifenbu.ledger;

import cn.jifenbu.organisation.Households;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Accounts and their years. A household's account opens with its first entry or hold.
@ApplicationScoped
class AccountRows implements PanacheRepositoryBase<AccountRow, AccountRow.Key> {

    private final EntityManager db;
    private final Households households;

    AccountRows(EntityManager db, Households households) {
        this.db = db;
        this.households = households;
    }

    AccountRow ofOne(VillageId village, HouseholdId household) {
        var known = findById(new AccountRow.Key(village.value(), household.value()));
        return known != null ? known : open(village, household);
    }

    /// The village must be locked by the caller.
    Map<HouseholdId, AccountRow> of(VillageId village, Collection<HouseholdId> wanted) {
        var ids = wanted.stream().map(HouseholdId::value).distinct().toList();
        if (ids.size() == 1) return Map.of(new HouseholdId(ids.getFirst()), ofOne(village, new HouseholdId(ids.getFirst())));
        var found = new HashMap<HouseholdId, AccountRow>();
        list("villageId = ?1 and householdId in ?2", village.value(), ids)
                .forEach(row -> found.put(new HouseholdId(row.householdId), row));
        ids.stream().map(HouseholdId::new).filter(h -> !found.containsKey(h)).forEach(h -> found.put(h, open(village, h)));
        return found;
    }

    private AccountRow open(VillageId village, HouseholdId household) {
        households.require(village, household);
        var row = new AccountRow();
        row.villageId = village.value();
        row.householdId = household.value();
        persist(row);
        return row;
    }

    Map<AccountYearRow.Key, AccountYearRow> years(VillageId village, Collection<AccountYearRow.Key> wanted) {
        var found = new HashMap<AccountYearRow.Key, AccountYearRow>();
        if (wanted.isEmpty()) return found;
        db.createQuery("from AccountYearRow where villageId = ?1 and householdId in ?2", AccountYearRow.class)
                .setParameter(1, village.value())
                .setParameter(2, wanted.stream().map(AccountYearRow.Key::householdId).distinct().toList())
                .getResultList().forEach(r -> found.put(new AccountYearRow.Key(r.villageId, r.householdId, r.year), r));
        wanted.forEach(key -> found.computeIfAbsent(key, this::openYear));
        return found;
    }

    private AccountYearRow openYear(AccountYearRow.Key key) {
        var row = new AccountYearRow();
        row.villageId = key.villageId();
        row.householdId = key.householdId();
        row.year = key.year();
        db.persist(row);
        return row;
    }

    List<AccountYearRow> yearsOf(VillageId village, HouseholdId household) {
        return db.createQuery("from AccountYearRow where villageId = ?1 and householdId = ?2 order by year",
                AccountYearRow.class).setParameter(1, village.value()).setParameter(2, household.value()).getResultList();
    }

    Map<UUID, Long> meritOf(VillageId village, int year) {
        var merit = new HashMap<UUID, Long>();
        db.createQuery("from AccountYearRow where villageId = ?1 and year = ?2", AccountYearRow.class)
                .setParameter(1, village.value()).setParameter(2, year).getResultList()
                .forEach(r -> merit.put(r.householdId, r.merit));
        return merit;
    }
}
