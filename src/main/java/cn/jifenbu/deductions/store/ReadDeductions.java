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
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Deductions, read only. A villager sees those of the own household, staff those of the village, everybody only how many
/// there were.
@ApplicationScoped
public class ReadDeductions {
    private final DeductionRepository deductions;
    private final ReadCatalogue catalogue;
    private final DeductionViews views;

    ReadDeductions(DeductionRepository deductions, ReadCatalogue catalogue, DeductionViews views) {
        this.deductions = deductions;
        this.catalogue = catalogue;
        this.views = views;
    }

    /// Newest first, with numbers below `before`; null means any state, any household.
    @Transactional
    public List<Deduction> list(VillageId village, DeductionState state, HouseholdId household, long before, int limit,
            Actor actor) {
        return deductions.newest(village, state, household, before, limit).stream().map(row -> views.of(row, actor)).toList();
    }

    /// @throws RefusedException UnknownDeduction, also for another household's
    @Transactional
    public Deduction get(VillageId village, UUID id, Actor actor) {
        var row = deductions.require(village, id);
        if (!HouseholdAccess.covers(Permission.READ_HOUSEHOLD, actor, village, new HouseholdId(row.householdId))) {
            throw new RefusedException(new UnknownDeduction());
        }
        return views.withSteps(row, actor);
    }

    /// What the public may know: how many under which rule, and no household.
    public record Count(String ruleTitle, long deductions, long points) {}

    @Transactional
    public List<Count> posted(VillageId village, int year) {
        return deductions.postedByRule(village, year).stream()
                .map(t -> new Count(catalogue.version(village, t.versionNo()).rule(t.ruleId()).title(), t.deductions(),
                        t.points()))
                .toList();
    }
}
