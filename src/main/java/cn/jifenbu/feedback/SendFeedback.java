package cn.jifenbu.feedback;

import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.FeedbackRefusal.FeedbackNeedsHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// A villager tells the village something (国办函〔2026〕12号 asks for this channel in every government app).
@ApplicationScoped
public class SendFeedback {

    private final FeedbackRepository feedback;
    private final Households households;
    private final BusinessClock clock;

    SendFeedback(FeedbackRepository feedback, Households households, BusinessClock clock) {
        this.feedback = feedback;
        this.households = households;
        this.clock = clock;
    }

    /// @throws RefusedException FeedbackNeedsHousehold for somebody of no village, whom nobody could answer
    @Transactional
    public Feedback send(Actor actor, FeedbackKind kind, String text) {
        var from = actor.membership().orElseThrow(() -> new RefusedException(new FeedbackNeedsHousehold()));
        var row = FeedbackRow.of(from, actor.person(), kind, text, clock.now());
        feedback.persist(row);
        return Feedback.of(row, households.require(from.village(), from.household()).code());
    }
}
