package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.householdchange.model.PointsTrail;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The rows of the history. Written under the village's lock, so that the numbers have no gaps.
@ApplicationScoped
class HouseholdChangeRepository implements PanacheRepositoryBase<ChangeRow, ChangeRow.Key> {

    private final BusinessClock clock;

    HouseholdChangeRepository(BusinessClock clock) {
        this.clock = clock;
    }

    /// A line to be completed and stored by the caller.
    ChangeRow begin(ChangeKind kind, Household household, HouseholdState to, String reason, Actor actor) {
        var row = new ChangeRow();
        row.villageId = household.village().value();
        row.changeNo = nextNo(household.village());
        row.kind = kind;
        row.householdId = household.id().value();
        row.fromState = household.state();
        row.toState = to;
        row.reason = reason;
        row.actor = actor.person();
        row.recordedAt = clock.now();
        return row;
    }

    HouseholdChange store(ChangeRow row) {
        persist(row);
        return HouseholdChange.of(row);
    }

    /// The newest first, also those in which the household was the other one.
    List<HouseholdChange> newest(VillageId village, HouseholdId household, int limit) {
        return find("villageId = ?1 and (householdId = ?2 or otherHouseholdId = ?2) order by changeNo desc", village.value(),
                household.value()).page(0, limit).stream().map(HouseholdChange::of).toList();
    }

    /// How points moved between households, the earliest first. A split of an older version does not know its proportion.
    List<PointsTrail.Step> trail(VillageId village) {
        return list("villageId = ?1 and (kind = ?2 or kind = ?3 and heads is not null) order by changeNo", village.value(),
                ChangeKind.MERGE, ChangeKind.SPLIT).stream().map(ChangeRow::toStep).toList();
    }

    private long nextNo(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(changeNo), 0) + 1 from ChangeRow where villageId = ?1", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    static HouseholdId household(ChangeRow row) {
        return new HouseholdId(row.householdId);
    }
}
