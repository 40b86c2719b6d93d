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
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Claims, read only. A villager sees those of the own household, staff those of the village.
@ApplicationScoped
public class ReadClaims {

    private final EntityManager db;
    private final ClaimRepository claims;
    private final ClaimViews views;

    ReadClaims(EntityManager db, ClaimRepository claims, ClaimViews views) {
        this.db = db;
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
        var rows = db.createQuery("""
                from ClaimRow where villageId = ?1 and (?2 is null or state = ?2) and (?3 is null or channel = ?3)
                and (?4 is null or householdId = ?4) and (?5 is null or groupNo = ?5) and (?6 is null or ruleId = ?6)
                and claimNo %s ?7 order by claimNo %s""".formatted(oldestFirst ? ">" : "<", oldestFirst ? "asc" : "desc"),
                ClaimRow.class).setParameter(1, village.value()).setParameter(2, filter.state())
                .setParameter(3, filter.channel())
                .setParameter(4, filter.household() == null ? null : filter.household().value())
                .setParameter(5, filter.group()).setParameter(6, filter.ruleId()).setParameter(7, cursor)
                .setMaxResults(limit).getResultList();
        return views.list(village, rows);
    }
}
