package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.entry.InsertClaims.Made;
import cn.jifenbu.claims.entry.JudgeClaim.Check;
import cn.jifenbu.claims.reviewers.Covers;
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
    private final SetTheDesk desks;
    private final ClaimPhotos photos;
    private final Covers covers;
    private final BusinessClock clock;

    ReassessClaim(SetTheDesk desks, ClaimPhotos photos, Covers covers, BusinessClock clock) {
        this.desks = desks;
        this.photos = photos;
        this.covers = covers;
        this.clock = clock;
    }

    Made asItStands(ClaimRow row, Set<Check> checks, Actor actor) {
        return as(NewClaim.of(row, photos.of(row)), row, checks, actor);
    }

    /// Nothing is written.
    Made as(NewClaim claim, ClaimRow row, Set<Check> checks, Actor actor) {
        var village = new VillageId(row.villageId);
        var desk = desks.of(village, List.of(claim));
        photos.of(row).forEach(photo -> desk.attached().add(photo.evidenceId));
        return new JudgeClaim(desk, village, covers.extend(village, actor), clock.now()).judge(claim, row.id, checks);
    }
}
