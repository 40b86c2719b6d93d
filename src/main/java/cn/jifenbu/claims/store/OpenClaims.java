package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Set;

/// Claims that are still on their way: a household does not change hands under them.
@ApplicationScoped
public class OpenClaims {

    private static final Set<ClaimState> ENDED = EnumSet.of(ClaimState.POSTED, ClaimState.WITHDRAWN, ClaimState.REJECTED,
            ClaimState.CANCELLED);

    private final EntityManager db;

    OpenClaims(EntityManager db) {
        this.db = db;
    }

    public long count(VillageId village, HouseholdId household) {
        return db.createQuery("select count(*) from ClaimRow where villageId = ?1 and householdId = ?2 and state not in ?3",
                Long.class).setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, ENDED)
                .getSingleResult();
    }
}
