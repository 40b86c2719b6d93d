package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.ledger.reading.PendingPoints;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class PendingClaimPoints implements PendingPoints {

    private final EntityManager db;

    PendingClaimPoints(EntityManager db) {
        this.db = db;
    }

    @Override
    public long sum(VillageId village, HouseholdId household) {
        return db.createQuery(
                "select coalesce(sum(points), 0) from ClaimRow where villageId = ?1 and householdId = ?2 and state in ?3",
                Long.class).setParameter(1, village.value()).setParameter(2, household.value())
                .setParameter(3, ClaimState.PENDING).getSingleResult();
    }
}
