package cn.jifenbu.claims.store;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;

/// Claims that are still on their way: a household does not change hands under them.
@ApplicationScoped
public class OpenClaims {

    private final ClaimRepository claims;

    OpenClaims(ClaimRepository claims) {
        this.claims = claims;
    }

    public long count(VillageId village, HouseholdId household) {
        return claims.countOpen(village, household);
    }
}
