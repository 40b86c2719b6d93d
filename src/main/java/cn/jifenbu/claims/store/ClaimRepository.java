package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.SpotCheckState;
import cn.jifenbu.claims.store.ReadClaims.Filter;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class ClaimRepository implements VillageRepository<ClaimRow> {

    /// A returned claim is counted again when it is submitted again.
    private static final Set<ClaimState> NOT_COUNTED = EnumSet.of(ClaimState.RETURNED);

    static {
        NOT_COUNTED.addAll(ClaimState.WITHOUT_EFFECT);
    }

    /// Arrays instead of lists: a list would have Hibernate translate the query anew each time.
    public static final String[] NOT_COUNTED_NAMES = NOT_COUNTED.stream().map(Enum::name).toArray(String[]::new);

    /// @throws RefusedException UnknownClaim
    public ClaimRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownClaim()));
    }

    public List<ClaimRow> inState(VillageId village, ClaimState state, int limit) {
        return find("villageId = ?1 and state = ?2 order by claimNo", village.value(), state).page(0, limit).list();
    }

    public Map<UUID, ClaimRow> byIds(VillageId village, Collection<UUID> ids) {
        return list("villageId = ?1 and id in ?2", village.value(), ids).stream().collect(Collectors.toMap(r -> r.id, r -> r));
    }

    public List<ClaimRow> onNotice(VillageId village, UUID notice) {
        return list("villageId = ?1 and noticeId = ?2 and state = ?3 order by claimNo", village.value(), notice,
                ClaimState.ON_NOTICE);
    }

    /// That the entry counts for now.
    public ClaimRow ofEntry(VillageId village, long entryNo) {
        return find("villageId = ?1 and entryNo = ?2", village.value(), entryNo).singleResult();
    }

    /// That was posted in the entry's stead.
    public Optional<ClaimRow> corrected(VillageId village, long entryNo) {
        return find("villageId = ?1 and correctsEntryNo = ?2 and entryNo is not null", village.value(), entryNo)
                .firstResultOptional();
    }

    /// That is under way to replace the entry.
    public Optional<ClaimRow> correcting(VillageId village, long entryNo) {
        return find("villageId = ?1 and correctsEntryNo = ?2 and state not in ?3", village.value(), entryNo, ClaimState.ENDED)
                .firstResultOptional();
    }

    /// By claim number: oldest first above `cursor`, or newest first below it.
    List<ClaimRow> page(VillageId village, Filter filter, boolean oldestFirst, long cursor, int limit) {
        return find("""
                villageId = ?1 and (?2 is null or state = ?2) and (?3 is null or channel = ?3)
                and (?4 is null or householdId = ?4) and (?5 is null or groupNo = ?5) and (?6 is null or ruleId = ?6)
                and claimNo %s ?7 order by claimNo %s""".formatted(oldestFirst ? ">" : "<", oldestFirst ? "asc" : "desc"),
                village.value(), filter.state(), filter.channel(),
                filter.household() == null ? null : filter.household().value(), filter.group(), filter.ruleId(), cursor)
                .page(0, limit).list();
    }

    /// Of these groups, oldest first above claim number `after`.
    public List<ClaimRow> oldestInState(VillageId village, ClaimState state, Integer[] groups, long after, int limit) {
        return find("villageId = ?1 and state = ?2 and array_contains(?3, groupNo) and claimNo > ?4 order by claimNo",
                village.value(), state, groups, after).page(0, limit).list();
    }

    /// Drawn for a spot check, oldest first above claim number `after`.
    public List<ClaimRow> oldestSpotChecks(VillageId village, long after, int limit) {
        return find("villageId = ?1 and secondLook = ?2 and claimNo > ?3 order by claimNo", village.value(),
                SpotCheckState.WAITING, after).page(0, limit).list();
    }

    /// In the order of the deeds.
    public List<ClaimRow> posted(VillageId village, int year) {
        return list("villageId = ?1 and state = ?2 and happenedOn between ?3 and ?4 order by happenedOn, claimNo",
                village.value(), ClaimState.POSTED, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    List<ClaimRow> open(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 and state not in ?3", village.value(), household.value(),
                ClaimState.ENDED);
    }

    long countOpen(VillageId village, HouseholdId household) {
        return count("villageId = ?1 and householdId = ?2 and state not in ?3", village.value(), household.value(),
                ClaimState.ENDED);
    }

    long pendingPoints(VillageId village, HouseholdId household) {
        return getEntityManager()
                .createQuery("""
                        select coalesce(sum(case when correctsEntryNo is null then points else points - pointsBefore end), 0)
                        from ClaimRow
                        where villageId = ?1 and householdId = ?2 and state in ?3""", Long.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, ClaimState.PENDING)
                .getSingleResult();
    }
}
