package cn.jifenbu.claims.store;

import cn.jifenbu.evidence.EvidenceVisibility;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The photos of claims. A household sees the photos of its own claims, whoever took them.
@ApplicationScoped
public class ClaimPhotos implements EvidenceVisibility {
    private final EntityManager db;

    ClaimPhotos(EntityManager db) {
        this.db = db;
    }

    public List<ClaimPhotoRow> list(ClaimRow claim) {
        return db.createQuery("from ClaimPhotoRow where villageId = ?1 and claimId = ?2 order by position",
                ClaimPhotoRow.class).setParameter(1, claim.villageId).setParameter(2, claim.id).getResultList();
    }

    public void replace(ClaimRow claim, Map<UUID, Integer> photos) {
        list(claim).forEach(db::remove);
        db.flush();
        int position = 1;
        for (var photo : photos.entrySet()) {
            var row = new ClaimPhotoRow();
            row.villageId = claim.villageId;
            row.claimId = claim.id;
            row.position = position++;
            row.evidenceId = photo.getKey();
            row.seenBefore = photo.getValue();
            db.persist(row);
        }
    }

    /// Claims of which a photo was seen before.
    public Set<UUID> flagged(VillageId village, Collection<UUID> claims) {
        if (claims.isEmpty()) return Set.of();
        return Set.copyOf(db.createQuery("""
                select distinct claimId from ClaimPhotoRow where villageId = ?1 and claimId in ?2 and seenBefore > 0""",
                UUID.class).setParameter(1, village.value()).setParameter(2, claims).getResultList());
    }

    @Override
    @Transactional
    public boolean isVisible(VillageId village, UUID evidence, Actor villager) {
        return villager.membership().filter(m -> m.village().equals(village)).filter(m -> db.createQuery("""
                select count(*) from ClaimPhotoRow p join ClaimRow c on c.villageId = p.villageId and c.id = p.claimId
                where p.villageId = ?1 and p.evidenceId = ?2 and c.householdId = ?3""", Long.class)
                .setParameter(1, village.value()).setParameter(2, evidence).setParameter(3, m.household().value())
                .getSingleResult() > 0).isPresent();
    }
}
