package cn.jifenbu.household;

import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;

/// A household as other features see it. `headName` is whole: mask it before it leaves the service.
public record Household(VillageId village, HouseholdId id, String code, int group, String doorplate, HouseholdState state,
        String headName) {

    /// @throws RefusedException HouseholdNotActive, also for one that is frozen
    public void requireActive() {
        if (state != HouseholdState.ACTIVE) throw new RefusedException(new HouseholdNotActive(state.name()));
    }

    /// @throws RefusedException HouseholdNotActive
    public void requireNotClosed() {
        if (state == HouseholdState.CLOSED) throw new RefusedException(new HouseholdNotActive(state.name()));
    }
}
