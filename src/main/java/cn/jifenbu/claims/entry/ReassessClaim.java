package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.AssessClaim.Check;
import cn.jifenbu.claims.entry.InsertClaims.AssessedClaim;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimPhotos;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Has a claim that is there already judged again, by what holds now. The village must be locked.
@ApplicationScoped
class ReassessClaim {
    private final LoadClaimContext desks;
    private final ClaimPhotos photos;
    private final ReviewSubstitutes covers;
    private final BusinessClock clock;

    ReassessClaim(LoadClaimContext desks, ClaimPhotos photos, ReviewSubstitutes covers, BusinessClock clock) {
        this.desks = desks;
        this.photos = photos;
        this.covers = covers;
        this.clock = clock;
    }

    AssessedClaim asItStands(ClaimRow row, Set<Check> checks, Actor actor) {
        return as(NewClaim.of(row, photos.list(row)), row, checks, actor);
    }

    /// Nothing is written.
    AssessedClaim as(NewClaim claim, ClaimRow row, Set<Check> checks, Actor actor) {
        var village = new VillageId(row.villageId);
        var desk = desks.load(village, List.of(claim));
        photos.list(row).forEach(photo -> desk.attached().add(photo.evidenceId));
        return new AssessClaim(desk, village, covers.withSubstitutions(village, actor), clock.now()).assess(claim, row.id,
                checks);
    }
}
