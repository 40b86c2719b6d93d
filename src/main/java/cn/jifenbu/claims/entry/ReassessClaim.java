package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimPhotos;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Has a claim that is there already assessed again, by what holds now. The village must be locked.
@ApplicationScoped
class ReassessClaim {
    private final LoadClaimContext contexts;
    private final ClaimPhotos photos;
    private final ReviewSubstitutes substitutes;
    private final BusinessClock clock;

    ReassessClaim(LoadClaimContext contexts, ClaimPhotos photos, ReviewSubstitutes substitutes, BusinessClock clock) {
        this.contexts = contexts;
        this.photos = photos;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    AssessedClaim asItStands(ClaimRow row, Set<Check> checks, Actor actor) {
        return as(NewClaim.of(row, photos.list(row)), row, checks, actor);
    }

    /// Nothing is written.
    AssessedClaim as(NewClaim claim, ClaimRow row, Set<Check> checks, Actor actor) {
        var village = new VillageId(row.villageId);
        var context = contexts.load(village, List.of(claim));
        photos.list(row).forEach(photo -> context.attached().add(photo.evidenceId));
        return new AssessClaim(context, village, substitutes.withSubstitutions(village, actor), clock.now()).assess(claim,
                row.id,
                checks);
    }
}
