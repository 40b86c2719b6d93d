package cn.jifenbu.deductions.store;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.store.Deduction.DeductionStepTaken;
import cn.jifenbu.household.Households;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Deductions as people read them, with the code, the masked name and the rule's title.
@ApplicationScoped
public class DeductionViews {
    private final Households households;
    private final ReadCatalogue catalogue;
    private final ReadIdentity identity;
    private final DeductionStepRepository steps;

    DeductionViews(Households households, ReadCatalogue catalogue, ReadIdentity identity, DeductionStepRepository steps) {
        this.households = households;
        this.catalogue = catalogue;
        this.identity = identity;
        this.steps = steps;
    }

    public Deduction of(DeductionRow row, Actor actor) {
        return view(row, actor, null);
    }

    public Deduction withSteps(DeductionRow row, Actor actor) {
        return view(row, actor, steps.of(row).stream().map(s -> new DeductionStepTaken(s.fromState, s.toState,
                identity.displayName(s.actor), s.reason, s.takenAt)).toList());
    }

    private Deduction view(DeductionRow row, Actor actor, List<DeductionStepTaken> history) {
        var village = new VillageId(row.villageId);
        return Deduction.of(row, households.require(village, new HouseholdId(row.householdId)),
                catalogue.version(village, row.versionNo).rule(row.ruleId).title(), row.tookPart(actor), history);
    }
}
