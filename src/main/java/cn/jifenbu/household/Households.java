package cn.jifenbu.household;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads households and their members.
@ApplicationScoped
public class Households {

    private static final String SELECT = """
            select h.villageId, h.id, h.code, h.groupNo, h.doorplate, h.state, m.name from HouseholdRow h
            join MemberRow m on m.villageId = h.villageId and m.householdId = h.id and m.head
            """;

    private final EntityManager db;

    Households(EntityManager db) {
        this.db = db;
    }

    public Household require(VillageId village, HouseholdId id) {
        return db.createQuery(SELECT + "where h.villageId = ?1 and h.id = ?2", Object[].class)
                .setParameter(1, village.value()).setParameter(2, id.value()).getResultStream()
                .findFirst().map(Households::household).orElseThrow(() -> new RefusedException(new UnknownHousehold()));
    }

    public Household requireActive(VillageId village, HouseholdId id) {
        var household = require(village, id);
        household.requireActive();
        return household;
    }

    /// Many households at once, for lists that show a code and a name beside each line.
    public Map<HouseholdId, Household> byIds(VillageId village, Collection<HouseholdId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.createQuery(SELECT + "where h.villageId = ?1 and h.id in ?2", Object[].class)
                .setParameter(1, village.value()).setParameter(2, ids.stream().map(HouseholdId::value).distinct().toList())
                .getResultStream().map(Households::household).collect(Collectors.toMap(Household::id, h -> h));
    }

    /// All that are active, in code order.
    public List<Household> active(VillageId village) {
        return db.createQuery(SELECT + "where h.villageId = ?1 and h.state = ?2 order by h.code", Object[].class)
                .setParameter(1, village.value()).setParameter(2, HouseholdState.ACTIVE).getResultStream()
                .map(Households::household).toList();
    }

    /// Printed codes are unique in a village; several villages may share one, then nothing is found.
    public Optional<Household> byCode(String code) {
        var found = db.createQuery(SELECT + "where h.code = ?1", Object[].class).setParameter(1, code).getResultList();
        return found.size() == 1 ? Optional.of(household(found.getFirst())) : Optional.empty();
    }

    /// Also by a household that is closed: its papers are still around.
    public boolean codeTaken(VillageId village, String code) {
        return db.createQuery("select count(*) from HouseholdRow where villageId = ?1 and code = ?2", Long.class)
                .setParameter(1, village.value()).setParameter(2, code).getSingleResult() > 0;
    }

    /// Every code that was ever given in the village.
    public Set<String> codes(VillageId village) {
        return Set.copyOf(db.createQuery("select code from HouseholdRow where villageId = ?1", String.class)
                .setParameter(1, village.value()).getResultList());
    }

    /// In code order, after `afterCode`; `search` matches the start of the code or a part of a member's name.
    public List<Household> page(VillageId village, Optional<Integer> group, String search, String afterCode, int limit) {
        return db.createQuery(SELECT + """
                where h.villageId = ?1 and h.code > ?2 and (?3 = 0 or h.groupNo = ?3)
                and (?4 = '' or h.code like ?5 escape '\\' or exists (select 1 from MemberRow p where p.villageId = h.villageId
                     and p.householdId = h.id and p.leftOn is null and p.name like ?6 escape '\\'))
                order by h.code""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, afterCode).setParameter(3, group.orElse(0))
                .setParameter(4, search).setParameter(5, literally(search) + "%").setParameter(6, "%" + literally(search) + "%")
                .setMaxResults(limit).getResultStream().map(Households::household).toList();
    }

    /// Where this member belongs now.
    public Optional<Household> householdOf(VillageId village, UUID member) {
        return db.createQuery(SELECT + """
                where exists (select 1 from MemberRow p where p.villageId = h.villageId and p.householdId = h.id and p.id = ?2
                  and p.leftOn is null) and h.villageId = ?1""", Object[].class).setParameter(1, village.value())
                .setParameter(2, member).getResultStream().findFirst().map(Households::household);
    }

    /// Those who are there now, without who died or went to another household.
    public List<Member> members(VillageId village, HouseholdId household) {
        return db.createQuery(
                """
                        select id, name, relation, birthYear, head from MemberRow
                        where villageId = ?1 and householdId = ?2 and leftOn is null order by position""",
                Object[].class).setParameter(1, village.value()).setParameter(2, household.value()).getResultStream()
                .map(m -> new Member((UUID) m[0], household, (String) m[1], (String) m[2], (Integer) m[3], (boolean) m[4]))
                .toList();
    }

    /// The head of every household of the village, closed ones too.
    public Map<HouseholdId, Member> heads(VillageId village) {
        return db.createQuery("select id, householdId, name, relation, birthYear from MemberRow where villageId = ?1 and head",
                Object[].class).setParameter(1, village.value()).getResultStream()
                .map(m -> new Member((UUID) m[0], new HouseholdId((UUID) m[1]), (String) m[2], (String) m[3], (Integer) m[4],
                        true))
                .collect(Collectors.toMap(Member::household, m -> m));
    }

    public long count(VillageId village) {
        return db.createQuery("select count(*) from HouseholdRow where villageId = ?1 and state = 'ACTIVE'", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    private static String literally(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Household household(Object[] r) {
        return new Household(new VillageId((long) r[0]), new HouseholdId((UUID) r[1]), (String) r[2], (int) r[3],
                (String) r[4], (HouseholdState) r[5], (String) r[6]);
    }
}
