package cn.jifenbu.feedback;

import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.FeedbackRefusal.FeedbackAlreadyAnswered;
import cn.jifenbu.refusal.FeedbackRefusal.UnknownFeedback;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The village answers. One answer: of two people at once the second is told that the first was faster.
@ApplicationScoped
public class ReplyToFeedback {

    private final EntityManager db;
    private final Households households;
    private final BusinessClock clock;

    ReplyToFeedback(EntityManager db, Households households, BusinessClock clock) {
        this.db = db;
        this.households = households;
        this.clock = clock;
    }

    @Transactional
    public Feedback reply(VillageId village, UUID id, String text, Actor actor) {
        var row = db.find(FeedbackRow.class, VillageKey.of(village, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) throw new RefusedException(new UnknownFeedback());
        if (row.reply != null) throw new RefusedException(new FeedbackAlreadyAnswered());
        row.reply = text;
        row.repliedBy = actor.person();
        row.repliedAt = clock.now();
        return Feedback.of(row, households.require(village, new HouseholdId(row.householdId)).code());
    }
}
