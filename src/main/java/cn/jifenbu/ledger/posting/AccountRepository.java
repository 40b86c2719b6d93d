package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlQuery;
import cn.jifenbu.village.VillageLock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Accounts. Writers ask the database each time and never keep an entity of these in the session, whose
/// memory of it would be older than what [EntryWriter] has written since.
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<AccountRow, AccountRow.Key> {

    private static final String READ = """
            select household_id, balance, held, seq, floor, lots, closed from account where village_id = ?""";

    private final VillageLock villages;
    private final EntryWriter writer;
    private final Households households;

    AccountRepository(VillageLock villages, EntryWriter writer, Households households) {
        this.villages = villages;
        this.writer = writer;
        this.households = households;
    }

    Account lockOne(VillageId village, HouseholdId household) {
        return lock(village, List.of(household)).byHousehold().get(household);
    }

    /// Locks the village and reads these accounts; one that is not open yet is empty, its household must exist.
    LockedAccounts lock(VillageId village, Collection<HouseholdId> requested) {
        var locked = villages.lockAndQuery(village,
                query(village, requested.stream().map(HouseholdId::value).distinct().toList()));
        var accounts = locked.byHousehold();
        var missing = requested.stream().filter(h -> !accounts.containsKey(h)).collect(Collectors.toSet());
        if (!households.byIds(village, missing).keySet().containsAll(missing)) {
            throw new RefusedException(new UnknownHousehold());
        }
        missing.forEach(h -> accounts.put(h, Account.EMPTY));
        return locked;
    }

    private static SqlQuery<LockedAccounts> query(VillageId village, List<UUID> ids) {
        return ids.size() == 1
                ? new SqlQuery<>(READ + " and household_id = ?", List.of(village.value(), ids.getFirst()),
                        AccountRepository::read)
                : new SqlQuery<>(READ + " and household_id = any(?::uuid[])",
                        List.of(village.value(), ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))),
                        AccountRepository::read);
    }

    private static LockedAccounts read(ResultSet rows) throws SQLException {
        var locked = new LockedAccounts(new HashMap<>(), new HashSet<>());
        while (rows.next()) {
            var household = new HouseholdId(rows.getObject(1, UUID.class));
            locked.byHousehold().put(household,
                    new Account(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5),
                            Lots.parse(rows.getString(6))));
            if (rows.getBoolean(7)) locked.closed().add(household);
        }
        return locked;
    }

    /// Sets points aside, the oldest first.
    ///
    /// @return of which years they are
    /// @throws RefusedException InsufficientPoints
    public Lots hold(VillageId village, HouseholdId household, long points, int year) {
        var account = lockOne(village, household);
        var taken = account.lots().oldest(points, year);
        writer.write(village, household, account.hold(taken));
        return taken;
    }

    /// As [CloseAccount] says: what was held is on the account again, to be transferred.
    public void lift(VillageId village, HouseholdId household, Lots held) {
        writer.write(village, household, lockOne(village, household).release(held));
    }

    /// A hold of another household is on this account from now on; its points are still to come.
    public void lay(VillageId village, HouseholdId household, Lots held) {
        writer.write(village, household, lockOne(village, household).takeOverHold(held));
    }

    /// What each household has left of each year, where it has anything. The village must be locked.
    public Map<HouseholdId, Lots> lots(VillageId village) {
        var lots = new LinkedHashMap<HouseholdId, Lots>();
        getEntityManager().createQuery("select householdId, lots from AccountRow where villageId = ?1 order by householdId",
                Object[].class).setParameter(1, village.value()).getResultStream()
                .forEach(r -> lots.put(new HouseholdId((UUID) r[0]), Lots.parse((String) r[1])));
        return lots;
    }

    /// Of one household; the village must be locked.
    public Lots lots(VillageId village, HouseholdId household) {
        return lockOne(village, household).lots();
    }

    /// As it is now, without a lock.
    public Account ofOne(VillageId village, HouseholdId household) {
        return getEntityManager()
                .createQuery("select new cn.jifenbu.ledger.model.Account(balance, held, seq, floor) from AccountRow"
                        + " where villageId = ?1 and householdId = ?2", Account.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).getResultStream().findFirst()
                .orElse(Account.EMPTY);
    }

    /// What each household with points could redeem now, in a fixed order.
    public Map<HouseholdId, Long> available(VillageId village) {
        var available = new LinkedHashMap<HouseholdId, Long>();
        getEntityManager().createQuery("select householdId, balance - held from AccountRow where villageId = ?1"
                + " and balance > held order by householdId", Object[].class).setParameter(1, village.value())
                .getResultList().forEach(r -> available.put(new HouseholdId((UUID) r[0]), (long) r[1]));
        return available;
    }

    public AccountTotals totals(VillageId village) {
        return getEntityManager().createQuery("select new cn.jifenbu.ledger.posting.AccountTotals("
                + "coalesce(sum(balance), 0), coalesce(sum(held), 0)) from AccountRow where villageId = ?1",
                AccountTotals.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    public List<AccountRow> inVillage(VillageId village) {
        return list("villageId = ?1 order by householdId", village.value());
    }
}
