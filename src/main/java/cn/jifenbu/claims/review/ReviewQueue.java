package cn.jifenbu.claims.review;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimPhotos;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/// What waits to be reviewed, oldest first, in the groups the reader may act in.
@ApplicationScoped
public class ReviewQueue {
    private final ClaimRepository claims;
    private final Divisions divisions;
    private final ReviewSubstitutes substitutes;
    private final ClaimPhotos photos;
    private final ClaimViews views;
    private final BusinessClock clock;

    ReviewQueue(ClaimRepository claims, Divisions divisions, ReviewSubstitutes substitutes,
            ClaimPhotos photos, ClaimViews views, BusinessClock clock) {
        this.claims = claims;
        this.divisions = divisions;
        this.substitutes = substitutes;
        this.photos = photos;
        this.views = views;
        this.clock = clock;
    }

    /// What to do next: check a claim, or approve it.
    public enum ReviewStage {
        FIRST_CHECK(ClaimState.SUBMITTED), APPROVE(ClaimState.FIRST_CHECKED);

        private final ClaimState state;

        ReviewStage(ClaimState state) {
            this.state = state;
        }
    }

    /// `relative`: the reader decides nothing about the household. `photoSeenBefore`: a photo like one of its own
    /// has been used elsewhere.
    public record QueuedClaim(ClaimView claim, boolean overdue, boolean relative, boolean photoSeenBefore) {}

    /// Above claim number `after`; `group` 0 means all the reader may act in.
    @Transactional
    public List<QueuedClaim> list(VillageId village, ReviewStage stage, int group, Actor actor, long after, int limit) {
        var reviewer = substitutes.withSubstitutions(village, actor);
        var groups = divisions.groups(village).stream().map(g -> g.groupNo()).filter(g -> group == 0 || g == group)
                .filter(g -> Permission.REVIEW.grantedTo(reviewer, village, g)).toArray(Integer[]::new);
        var rows = claims.oldestInState(village, stage.state, groups, after, limit);
        return flagged(village, rows, actor);
    }

    /// What the township is to look at once more.
    @Transactional
    public List<QueuedClaim> secondLooks(VillageId village, Actor actor, long after, int limit) {
        var rows = claims.oldestSpotChecks(village, after, limit);
        return flagged(village, rows, actor);
    }

    private List<QueuedClaim> flagged(VillageId village, List<ClaimRow> rows, Actor reader) {
        var seen = photos.flagged(village, rows.stream().map(r -> r.id).toList());
        var shown = views.list(village, rows);
        return IntStream.range(0, rows.size()).mapToObj(i -> new QueuedClaim(shown.get(i),
                rows.get(i).dueOn != null && rows.get(i).dueOn.isBefore(clock.today()),
                Recusal.concerns(reader, village, rows.get(i).householdId), seen.contains(rows.get(i).id))).toList();
    }
}
