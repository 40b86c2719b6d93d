package cn.jifenbu.claims.store;

import cn.jifenbu.evidence.EvidenceVisibility;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The photos of claims. A household sees the photos of its own claims, whoever took them.
@ApplicationScoped
public class ClaimPhotos implements EvidenceVisibility {
    private final ClaimPhotoRepository photos;

    ClaimPhotos(ClaimPhotoRepository photos) {
        this.photos = photos;
    }

    public List<ClaimPhotoRow> list(ClaimRow claim) {
        return photos.of(claim);
    }

    /// @param seenBefore how often each of the new photos was seen before
    public void replace(ClaimRow claim, Map<UUID, Integer> seenBefore) {
        list(claim).forEach(photos::delete);
        photos.flush();
        int position = 1;
        for (var photo : seenBefore.entrySet()) {
            photos.persist(ClaimPhotoRow.of(claim, position++, photo.getKey(), photo.getValue()));
        }
    }

    /// Claims of which a photo was seen before.
    public Set<UUID> flagged(VillageId village, Collection<UUID> claims) {
        return claims.isEmpty() ? Set.of() : Set.copyOf(photos.claimsSeenBefore(village, claims));
    }

    @Override
    @Transactional
    public boolean isVisible(VillageId village, UUID evidence, Actor villager) {
        return villager.membership().filter(m -> m.village().equals(village))
                .filter(m -> photos.belongsToClaimOf(village, evidence, m.household())).isPresent();
    }
}
