package cn.jifenbu.deductions.store;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.refusal.ChangeRefusal.OpenDeductions;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// A deduction under way goes along with a merge and costs the household that goes on. Before a part of the points leaves, or
/// all go to the village, it must have come to its end.
@ApplicationScoped
class DeductionsOfHousehold implements HouseholdPart {

    private final DeductionRepository deductions;

    DeductionsOfHousehold(DeductionRepository deductions) {
        this.deductions = deductions;
    }

    @Override
    public Optional<Refusal> against(Change change, VillageId village, HouseholdId household) {
        if (change == Change.MERGE) return Optional.empty();
        var open = deductions.open(village, household);
        return open.isEmpty() ? Optional.empty() : Optional.of(new OpenDeductions(open.size()));
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        deductions.open(heir.village(), merged).forEach(deduction -> {
            deduction.householdId = heir.id().value();
            deduction.groupNo = heir.group();
        });
    }
}
