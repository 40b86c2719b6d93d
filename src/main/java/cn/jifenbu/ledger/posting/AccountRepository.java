package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.village.VillageLock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Accounts and their years. Writers ask the database each time and never keep an entity of these in the session, whose
/// memory of it would be older than what [EntryWriter] has written since.
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<AccountRow, AccountRow.Key> {

    private static final String READ = "select household_id, balance, held, seq, floor from account where village_id = ?";

    private final EntityManager db;
    private final VillageLock villages;
    private final EntryWriter write;
    private final Households households;

    AccountRepository(EntityManager db, VillageLock villages, EntryWriter write, Households households) {
        this.db = db;
        this.villages = villages;
        this.write = write;
        this.households = households;
    }

    Account lockOne(VillageId village, HouseholdId household) {
        return lock(village, List.of(household)).get(household);
    }

    /// Locks the village and reads these accounts; one that is not open yet is empty, its household must exist.
    Map<HouseholdId, Account> lock(VillageId village, Collection<HouseholdId> wanted) {
        var found = villages.lockAndQuery(village,
                question(village, wanted.stream().map(HouseholdId::value).distinct().toList()));
        var missing = wanted.stream().filter(h -> !found.containsKey(h)).collect(Collectors.toSet());
        if (!households.byIds(village, missing).keySet().containsAll(missing)) {
            throw new RefusedException(new UnknownHousehold());
        }
        missing.forEach(h -> found.put(h, Account.EMPTY));
        return found;
    }

    private static SqlQuery<Map<HouseholdId, Account>> question(VillageId village, List<UUID> ids) {
        return ids.size() == 1
                ? new SqlQuery<>(READ + " and household_id = ?", List.of(village.value(), ids.getFirst()),
                        AccountRepository::read)
                : new SqlQuery<>(READ + " and household_id = any(?::uuid[])",
                        List.of(village.value(), ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))),
                        AccountRepository::read);
    }

    private static Map<HouseholdId, Account> read(ResultSet rows) throws SQLException {
        var found = new HashMap<HouseholdId, Account>();
        while (rows.next()) {
            found.put(new HouseholdId(rows.getObject(1, UUID.class)),
                    new Account(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
        }
        return found;
    }

    /// For what moves no points: holds.
    public void change(VillageId village, HouseholdId household, UnaryOperator<Account> how) {
        write.write(village, household, how.apply(lockOne(village, household)));
    }

    /// As it is now, without a lock.
    public Account ofOne(VillageId village, HouseholdId household) {
        return db.createQuery("select new cn.jifenbu.ledger.model.Account(balance, held, seq, floor) from AccountRow"
                + " where villageId = ?1 and householdId = ?2", Account.class).setParameter(1, village.value())
                .setParameter(2, household.value()).getResultStream().findFirst().orElse(Account.EMPTY);
    }

    /// The household's merit by year, oldest first.
    public Map<Integer, Long> meritOf(VillageId village, HouseholdId household) {
        var merit = new LinkedHashMap<Integer, Long>();
        db.createQuery("select year, merit from AccountYearRow where villageId = ?1 and householdId = ?2 order by year",
                Object[].class).setParameter(1, village.value()).setParameter(2, household.value()).getResultList()
                .forEach(r -> merit.put((int) r[0], (long) r[1]));
        return merit;
    }

    public Map<UUID, Long> meritOf(VillageId village, int year) {
        var merit = new HashMap<UUID, Long>();
        db.createQuery("select householdId, merit from AccountYearRow where villageId = ?1 and year = ?2", Object[].class)
                .setParameter(1, village.value()).setParameter(2, year).getResultList()
                .forEach(r -> merit.put((UUID) r[0], (long) r[1]));
        return merit;
    }
}
