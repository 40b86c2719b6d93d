package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// The rows of the history. Written under the village's lock, so that the numbers have no gaps.
@ApplicationScoped
class HouseholdChangeRepository {

    private final EntityManager db;
    private final BusinessClock clock;

    HouseholdChangeRepository(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A line to be completed and stored by the caller.
    ChangeRow begin(ChangeKind kind, Household household, HouseholdState to, String reason, Actor actor) {
        var row = new ChangeRow();
        row.villageId = household.village().value();
        row.changeNo = db.createQuery("select coalesce(max(changeNo), 0) + 1 from ChangeRow where villageId = ?1", Long.class)
                .setParameter(1, row.villageId).getSingleResult();
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
        db.persist(row);
        return HouseholdChange.of(row);
    }

    /// The newest first, also those in which the household was the other one.
    List<HouseholdChange> list(VillageId village, UUID household, int limit) {
        return db.createQuery("""
                from ChangeRow where villageId = ?1 and (householdId = ?2 or otherHouseholdId = ?2) order by changeNo desc""",
                ChangeRow.class).setParameter(1, village.value()).setParameter(2, household).setMaxResults(limit)
                .getResultStream().map(HouseholdChange::of).toList();
    }

    static HouseholdId household(ChangeRow row) {
        return new HouseholdId(row.householdId);
    }
}
