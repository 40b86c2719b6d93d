package cn.jifenbu.claims.store;

import cn.jifenbu.ledger.reading.PendingPoints;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PendingClaimPoints implements PendingPoints {

    private final ClaimRepository claims;

    PendingClaimPoints(ClaimRepository claims) {
        this.claims = claims;
    }

    @Override
    public long sum(VillageId village, HouseholdId household) {
        return claims.pendingPoints(village, household);
    }
}
