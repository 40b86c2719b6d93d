package cn.jifenbu.feedback;

import cn.jifenbu.household.Households;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// Feedback, read only: one's own, or a village's.
@ApplicationScoped
public class ReadFeedback {

    private final EntityManager db;
    private final Households households;

    ReadFeedback(EntityManager db, Households households) {
        this.db = db;
        this.households = households;
    }

    /// What this person sent to the own village, newest first.
    @Transactional
    public List<Feedback> own(Actor actor, int limit) {
        if (actor.membership().isEmpty()) return List.of();
        var village = actor.membership().get().village();
        return views(village, db.createQuery(
                "from FeedbackRow where villageId = ?1 and personId = ?2 order by sentAt desc, id", FeedbackRow.class)
                .setParameter(1, village.value()).setParameter(2, actor.person()).setMaxResults(limit).getResultList());
    }

    /// What waits for an answer, oldest first, or what has been answered, newest first.
    @Transactional
    public List<Feedback> ofVillage(VillageId village, boolean answered, int limit) {
        var which = answered ? "reply is not null order by repliedAt desc, id" : "reply is null order by sentAt, id";
        return views(village, db.createQuery("from FeedbackRow where villageId = ?1 and " + which, FeedbackRow.class)
                .setParameter(1, village.value()).setMaxResults(limit).getResultList());
    }

    /// How many wait for an answer.
    @Transactional
    public long waiting(VillageId village) {
        return db.createQuery("select count(*) from FeedbackRow where villageId = ?1 and reply is null", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    private List<Feedback> views(VillageId village, List<FeedbackRow> rows) {
        var known = households.byIds(village, rows.stream().map(r -> new HouseholdId(r.householdId)).distinct().toList());
        return rows.stream().map(row -> Feedback.of(row, known.get(new HouseholdId(row.householdId)).code())).toList();
    }
}
