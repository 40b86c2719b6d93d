package cn.jifenbu.household;

import cn.jifenbu.household.model.Succession;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Households with the name of their head: read anew each time, never as the session remembers them.
@ApplicationScoped
class HouseholdRepository implements VillageRepository<HouseholdRow> {

    private static final String SELECT = """
            select h.villageId, h.id, h.code, h.groupNo, h.doorplate, h.state, m.name from HouseholdRow h
            join MemberRow m on m.villageId = h.villageId and m.householdId = h.id and m.head
            """;

    HouseholdRow row(VillageId village, HouseholdId id) {
        return findById(VillageKey.of(village, id.value()));
    }

    Optional<Household> byId(VillageId village, HouseholdId id) {
        return select("where h.villageId = ?1 and h.id = ?2", village.value(), id.value()).findFirst();
    }

    List<Household> byIds(VillageId village, Collection<HouseholdId> ids) {
        return select("where h.villageId = ?1 and h.id in ?2", village.value(),
                ids.stream().map(HouseholdId::value).distinct().toList()).toList();
    }

    List<Household> active(VillageId village) {
        return select("where h.villageId = ?1 and h.state = ?2 order by h.code", village.value(),
                HouseholdState.ACTIVE).toList();
    }

    List<Household> withCode(Collection<String> codes) {
        return select("where h.code in ?1 order by h.villageId", codes).toList();
    }

    /// After `afterCode`; group 0 means any, an empty search all. A search finds the beginning of a code or a part of a name.
    List<Household> page(VillageId village, int group, String search, String afterCode, int limit) {
        return query("""
                where h.villageId = ?1 and h.code > ?2 and (?3 = 0 or h.groupNo = ?3)
                and (?4 = '' or h.code like ?5 escape '\\' or exists (select 1 from MemberRow p where p.villageId = h.villageId
                     and p.householdId = h.id and p.leftOn is null and p.name like ?6 escape '\\'))
                order by h.code""", village.value(), afterCode, group, search, literally(search) + "%",
                "%" + literally(search) + "%").setMaxResults(limit).getResultStream().map(HouseholdRepository::household)
                .toList();
    }

    Optional<Household> ofMember(VillageId village, UUID member) {
        return select("""
                where exists (select 1 from MemberRow p where p.villageId = h.villageId and p.householdId = h.id and p.id = ?2
                  and p.leftOn is null) and h.villageId = ?1""", village.value(), member).findFirst();
    }

    Set<String> codes(VillageId village) {
        return Set.copyOf(getEntityManager().createQuery("select code from HouseholdRow where villageId = ?1", String.class)
                .setParameter(1, village.value()).getResultList());
    }

    boolean hasCode(VillageId village, String code) {
        return count("villageId = ?1 and code = ?2", village.value(), code) > 0;
    }

    long countActive(VillageId village) {
        return count("villageId = ?1 and state = ?2", village.value(), HouseholdState.ACTIVE);
    }

    List<HouseholdId> settlingBy(VillageId village, LocalDate day) {
        return getEntityManager()
                .createQuery("select id from HouseholdRow where villageId = ?1 and settlesOn <= ?2 order by code", UUID.class)
                .setParameter(1, village.value()).setParameter(2, day).getResultStream().map(HouseholdId::new).toList();
    }

    /// Of every closed household of the village.
    Map<HouseholdId, Succession.Closing> closings(VillageId village) {
        return getEntityManager()
                .createQuery("select id, successorId, closedAt from HouseholdRow where villageId = ?1 and state = ?2",
                        Object[].class)
                .setParameter(1, village.value()).setParameter(2, HouseholdState.CLOSED).getResultStream()
                .collect(Collectors.toMap(r -> new HouseholdId((UUID) r[0]), r -> new Succession.Closing(
                        Optional.ofNullable((UUID) r[1]).map(HouseholdId::new), (Instant) r[2])));
    }

    private Stream<Household> select(String where, Object... parameters) {
        return query(where, parameters).getResultStream().map(HouseholdRepository::household);
    }

    private TypedQuery<Object[]> query(String where, Object... parameters) {
        var query = getEntityManager().createQuery(SELECT + where, Object[].class);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
        return query;
    }

    private static String literally(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Household household(Object[] r) {
        return new Household(new VillageId((long) r[0]), new HouseholdId((UUID) r[1]), (String) r[2], (int) r[3],
                (String) r[4], (HouseholdState) r[5], (String) r[6]);
    }
}
