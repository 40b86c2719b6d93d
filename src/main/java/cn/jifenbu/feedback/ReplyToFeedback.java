package cn.jifenbu.feedback;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.FeedbackRefusal.FeedbackAlreadyAnswered;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The village answers. One answer: of two people at once the second is told that the first was faster.
@ApplicationScoped
public class ReplyToFeedback {

    private final FeedbackRepository feedback;
    private final Households households;
    private final BusinessClock clock;

    ReplyToFeedback(FeedbackRepository feedback, Households households, BusinessClock clock) {
        this.feedback = feedback;
        this.households = households;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownFeedback, OwnHousehold, TiedHousehold, FeedbackAlreadyAnswered
    @Transactional
    public Feedback reply(VillageId village, UUID id, String text, Actor actor) {
        var row = feedback.requireLocked(village, id);
        Recusal.require(actor, village, new HouseholdId(row.householdId));
        if (row.reply != null) throw new RefusedException(new FeedbackAlreadyAnswered());
        row.reply = text;
        row.repliedBy = actor.person();
        row.repliedAt = clock.now();
        return Feedback.of(row, households.require(village, new HouseholdId(row.householdId)).code());
    }
}
