package cn.jifenbu.householdchange;

import cn.jifenbu.household.Households;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// A household's history, read only.
@ApplicationScoped
public class ReadChanges {

    private final HouseholdChangeRepository changes;
    private final Households households;

    ReadChanges(HouseholdChangeRepository changes, Households households) {
        this.changes = changes;
        this.households = households;
    }

    /// The newest first.
    @Transactional
    public List<HouseholdChange> list(VillageId village, HouseholdId household, int limit) {
        households.require(village, household);
        return changes.newest(village, household, limit);
    }
}
