package cn.jifenbu.deductions.store;

import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.refusal.DeductionRefusal.UnknownDeduction;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class DeductionRepository implements VillageRepository<DeductionRow> {

    /// @throws RefusedException UnknownDeduction
    public DeductionRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownDeduction()));
    }

    /// Decided, and its notice days are over.
    public List<DeductionRow> due(VillageId village, Instant now) {
        return list("villageId = ?1 and state in ('HALVED', 'ON_NOTICE') and closesAt <= ?2 order by deductionNo",
                village.value(), now);
    }

    List<DeductionRow> open(VillageId village, HouseholdId household) {
        return list(
                "villageId = ?1 and householdId = ?2 and state not in ('WAIVED', 'POSTED', 'REVERSED') order by deductionNo",
                village.value(), household.value());
    }

    /// How often the rule was held against these households; what was waived or given back does not count.
    public long countUses(VillageId village, Collection<HouseholdId> households, String rule, LocalDate from, LocalDate until) {
        return count(
                "villageId = ?1 and householdId in ?2 and ruleId = ?3 and happenedOn between ?4 and ?5 and state not in ?6",
                village.value(), households.stream().map(HouseholdId::value).toList(), rule, from, until,
                Set.of(DeductionState.WAIVED, DeductionState.REVERSED));
    }

    long nextNo(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(deductionNo), 0) + 1 from DeductionRow where villageId = ?1", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    /// Newest first, with numbers below `before`; null means any state, any household.
    List<DeductionRow> newest(VillageId village, DeductionState state, HouseholdId household, long before, int limit) {
        return find("""
                villageId = ?1 and (?2 is null or state = ?2) and (?3 is null or householdId = ?3) and deductionNo < ?4
                order by deductionNo desc""", village.value(), state, household == null ? null : household.value(), before)
                .page(0, limit).list();
    }

    record RuleTotal(String ruleId, int versionNo, long deductions, long points) {}

    List<RuleTotal> postedByRule(VillageId village, int year) {
        return getEntityManager().createQuery("""
                select ruleId, max(versionNo), count(*), sum(points) from DeductionRow where villageId = ?1
                and state = 'POSTED' and happenedOn between ?2 and ?3 group by ruleId order by ruleId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, LocalDate.of(year, 1, 1))
                .setParameter(3, LocalDate.of(year, 12, 31)).getResultStream()
                .map(r -> new RuleTotal((String) r[0], (int) r[1], (long) r[2], ((Number) r[3]).longValue())).toList();
    }
}
