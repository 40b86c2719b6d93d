package cn.jifenbu.claims.review;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.reviewers.DeclaredRelatives;
import cn.jifenbu.claims.reviewers.ReviewSubstitutes;
import cn.jifenbu.claims.store.ClaimPhotos;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// What waits to be reviewed, oldest first, in the groups the reader may act in.
@ApplicationScoped
public class ReviewQueue {
    private final Divisions divisions;
    private final ReviewSubstitutes covers;
    private final DeclaredRelatives relations;
    private final ClaimPhotos photos;
    private final ClaimViews views;
    private final EntityManager db;
    private final BusinessClock clock;

    ReviewQueue(Divisions divisions, ReviewSubstitutes covers, DeclaredRelatives relations, ClaimPhotos photos,
            ClaimViews views,
            EntityManager db, BusinessClock clock) {
        this.divisions = divisions;
        this.covers = covers;
        this.relations = relations;
        this.photos = photos;
        this.views = views;
        this.db = db;
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

    /// `relative`: the reader has declared to be related to the household. `photoSeenBefore`: a photo like one of its own
    /// has been used elsewhere.
    public record QueuedClaim(ClaimView claim, boolean overdue, boolean relative, boolean photoSeenBefore) {}

    /// Above claim number `after`; `group` 0 means all the reader may act in.
    @Transactional
    public List<QueuedClaim> list(VillageId village, ReviewStage work, int group, Actor actor, long after, int limit) {
        var reach = covers.withSubstitutions(village, actor);
        var groups = divisions.groups(village).stream().map(g -> g.groupNo()).filter(g -> group == 0 || g == group)
                .filter(g -> reach.reaches(village, g)).toArray(Integer[]::new);
        var rows = db.createQuery("""
                from ClaimRow where villageId = ?1 and state = ?2 and array_contains(?3, groupNo) and claimNo > ?4
                order by claimNo""", ClaimRow.class).setParameter(1, village.value()).setParameter(2, work.state)
                .setParameter(3, groups).setParameter(4, after).setMaxResults(limit).getResultList();
        return flagged(village, rows, relations.householdsOf(village, actor));
    }

    /// What the township is to look at once more.
    @Transactional
    public List<QueuedClaim> secondLooks(VillageId village, Actor actor, long after, int limit) {
        var rows = db
                .createQuery("from ClaimRow where villageId = ?1 and secondLook = 'WAITING' and claimNo > ?2 order by claimNo",
                        ClaimRow.class)
                .setParameter(1, village.value()).setParameter(2, after).setMaxResults(limit).getResultList();
        return flagged(village, rows, relations.householdsOf(village, actor));
    }

    private List<QueuedClaim> flagged(VillageId village, List<ClaimRow> rows, Set<UUID> relatives) {
        var seen = photos.flagged(village, rows.stream().map(r -> r.id).toList());
        var shown = views.list(village, rows);
        return IntStream.range(0, rows.size()).mapToObj(i -> new QueuedClaim(shown.get(i),
                rows.get(i).dueOn != null && rows.get(i).dueOn.isBefore(clock.today()),
                relatives.contains(rows.get(i).householdId), seen.contains(rows.get(i).id))).toList();
    }
}
