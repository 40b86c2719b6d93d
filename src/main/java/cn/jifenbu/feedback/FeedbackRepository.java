package cn.jifenbu.feedback;

import cn.jifenbu.refusal.FeedbackRefusal.UnknownFeedback;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FeedbackRepository implements VillageRepository<FeedbackRow> {

    /// @throws RefusedException UnknownFeedback
    FeedbackRow requireLocked(VillageId village, UUID id) {
        return findByIdOptional(VillageKey.of(village, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RefusedException(new UnknownFeedback()));
    }

    List<FeedbackRow> newestOf(VillageId village, UUID person, int limit) {
        return find("villageId = ?1 and personId = ?2 order by sentAt desc, id", village.value(), person).page(0, limit).list();
    }

    List<FeedbackRow> oldestUnanswered(VillageId village, int limit) {
        return find("villageId = ?1 and reply is null order by sentAt, id", village.value()).page(0, limit).list();
    }

    List<FeedbackRow> unanswered(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 and reply is null", village.value(), household.value());
    }

    List<FeedbackRow> newestAnswered(VillageId village, int limit) {
        return find("villageId = ?1 and reply is not null order by repliedAt desc, id", village.value()).page(0, limit).list();
    }

    long countUnanswered(VillageId village) {
        return count("villageId = ?1 and reply is null", village.value());
    }

    void overwriteContent(VillageId village, UUID person, String content) {
        update("content = ?1 where villageId = ?2 and personId = ?3", content, village.value(), person);
    }
}
