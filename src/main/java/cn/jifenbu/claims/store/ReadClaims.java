package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.refusal.ClaimRefusal.UnknownClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Claims, read only. A villager sees those of the own household, staff those of the village.
@ApplicationScoped
public class ReadClaims {

    private final ClaimRepository claims;
    private final ClaimViews views;

    ReadClaims(ClaimRepository claims, ClaimViews views) {
        this.claims = claims;
        this.views = views;
    }

    /// What to list; null means any.
    public record Filter(ClaimState state, ClaimChannel channel, HouseholdId household, Integer group, String ruleId) {}

    /// A villager who asks for another household's claim gets the same answer as for one that does not exist.
    @Transactional
    public ClaimView get(VillageId village, UUID id, Actor actor) {
        var row = claims.require(village, id);
        if (!HouseholdAccess.covers(Permission.READ_HOUSEHOLD, actor, village, new HouseholdId(row.householdId))) {
            throw new RefusedException(new UnknownClaim());
        }
        return views.withSteps(village, row);
    }

    /// By claim number: oldest first above `cursor`, or newest first below it.
    @Transactional
    public List<ClaimView> list(VillageId village, Filter filter, boolean oldestFirst, long cursor, int limit) {
        return views.list(village, claims.page(village, filter, oldestFirst, cursor, limit));
    }
}
