package cn.jifenbu.claims.store;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ClaimPhotoRepository implements PanacheRepositoryBase<ClaimPhotoRow, ClaimPhotoRow.Key> {

    List<ClaimPhotoRow> of(ClaimRow claim) {
        return list("villageId = ?1 and claimId = ?2 order by position", claim.villageId, claim.id);
    }

    /// Those of the claims that have a photo which was seen before.
    List<UUID> claimsSeenBefore(VillageId village, Collection<UUID> claims) {
        return getEntityManager().createQuery("""
                select distinct claimId from ClaimPhotoRow where villageId = ?1 and claimId in ?2 and seenBefore > 0""",
                UUID.class).setParameter(1, village.value()).setParameter(2, claims).getResultList();
    }

    boolean belongsToClaimOf(VillageId village, UUID evidence, HouseholdId household) {
        return getEntityManager().createQuery("""
                select count(*) from ClaimPhotoRow p join ClaimRow c on c.villageId = p.villageId and c.id = p.claimId
                where p.villageId = ?1 and p.evidenceId = ?2 and c.householdId = ?3""", Long.class)
                .setParameter(1, village.value()).setParameter(2, evidence).setParameter(3, household.value())
                .getSingleResult() > 0;
    }
}
