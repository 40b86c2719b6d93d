package cn.jifenbu.feedback;

import cn.jifenbu.household.Households;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Feedback, read only: one's own, or a village's.
@ApplicationScoped
public class ReadFeedback {

    private final FeedbackRepository feedback;
    private final Households households;

    ReadFeedback(FeedbackRepository feedback, Households households) {
        this.feedback = feedback;
        this.households = households;
    }

    /// What this person sent to the own village, newest first.
    @Transactional
    public List<Feedback> own(Actor actor, int limit) {
        if (actor.membership().isEmpty()) return List.of();
        var village = actor.membership().get().village();
        return views(village, feedback.newestOf(village, actor.person(), limit));
    }

    /// What waits for an answer, oldest first, or what has been answered, newest first.
    @Transactional
    public List<Feedback> ofVillage(VillageId village, boolean answered, int limit) {
        return views(village,
                answered ? feedback.newestAnswered(village, limit) : feedback.oldestUnanswered(village, limit));
    }

    /// How many wait for an answer.
    @Transactional
    public long waiting(VillageId village) {
        return feedback.countUnanswered(village);
    }

    private List<Feedback> views(VillageId village, List<FeedbackRow> rows) {
        var known = households.byIds(village, rows.stream().map(r -> new HouseholdId(r.householdId)).distinct().toList());
        return rows.stream().map(row -> Feedback.of(row, known.get(new HouseholdId(row.householdId)).code())).toList();
    }
}
