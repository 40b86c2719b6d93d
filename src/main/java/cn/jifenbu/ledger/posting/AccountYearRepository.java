package cn.jifenbu.ledger.posting;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What households earned in each year, the base of its dividend. Read as values: an entity's memory would be older than what
/// [EntryWriter] has written since.
@ApplicationScoped
public class AccountYearRepository implements PanacheRepositoryBase<AccountYearRow, AccountYearRow.Key> {

    /// The household's merit by year, oldest first.
    public Map<Integer, Long> meritOf(VillageId village, HouseholdId household) {
        var merit = new LinkedHashMap<Integer, Long>();
        getEntityManager()
                .createQuery("select year, merit from AccountYearRow where villageId = ?1 and householdId = ?2 order by year",
                        Object[].class)
                .setParameter(1, village.value()).setParameter(2, household.value()).getResultList()
                .forEach(r -> merit.put((int) r[0], (long) r[1]));
        return merit;
    }

    public List<AccountYearRow> inVillage(VillageId village) {
        return list("villageId = ?1 order by householdId, year", village.value());
    }
}
