package cn.jifenbu.deductions.store;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.refusal.DeductionRefusal.UnknownDeduction;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Deductions, read only. A villager sees those of the own household, staff those of the village, everybody only how many
/// there were.
@ApplicationScoped
public class ReadDeductions {
    private final DeductionRepository deductions;
    private final ReadCatalogue catalogue;
    private final EntityManager db;

    ReadDeductions(DeductionRepository deductions, ReadCatalogue catalogue, EntityManager db) {
        this.deductions = deductions;
        this.catalogue = catalogue;
        this.db = db;
    }

    /// Newest first, with numbers below `before`; null means any state, any household.
    @Transactional
    public List<Deduction> list(VillageId village, DeductionState state, HouseholdId household, long before, int limit,
            Actor actor) {
        return db.createQuery("""
                from DeductionRow where villageId = ?1 and (?2 is null or state = ?2) and (?3 is null or householdId = ?3)
                and deductionNo < ?4 order by deductionNo desc""", DeductionRow.class).setParameter(1, village.value())
                .setParameter(2, state).setParameter(3, household == null ? null : household.value()).setParameter(4, before)
                .setMaxResults(limit).getResultStream().map(row -> deductions.view(row, false, actor)).toList();
    }

    /// @throws RefusedException UnknownDeduction, also for another household's
    @Transactional
    public Deduction get(VillageId village, UUID id, Actor actor) {
        var row = deductions.require(village, id);
        if (!HouseholdAccess.covers(Permission.READ_HOUSEHOLD, actor, village, new HouseholdId(row.householdId))) {
            throw new RefusedException(new UnknownDeduction());
        }
        return deductions.view(row, true, actor);
    }

    /// What the public may know: how many under which rule, and no household.
    public record Count(String ruleTitle, long deductions, long points) {}

    @Transactional
    public List<Count> posted(VillageId village, int year) {
        return db.createQuery("""
                select ruleId, max(versionNo), count(*), sum(points) from DeductionRow where villageId = ?1
                and state = 'POSTED' and happenedOn between ?2 and ?3 group by ruleId order by ruleId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, LocalDate.of(year, 1, 1))
                .setParameter(3, LocalDate.of(year, 12, 31)).getResultStream()
                .map(r -> new Count(catalogue.version(village, (int) r[1]).rule((String) r[0]).title(), (long) r[2],
                        ((Number) r[3]).longValue()))
                .toList();
    }
}
