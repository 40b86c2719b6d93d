package cn.jifenbu.feedback;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.shared.HouseholdId;
import jakarta.enterprise.context.ApplicationScoped;

/// What waits for an answer is answered to the household that goes on; the person reads it there.
@ApplicationScoped
class FeedbackOfHousehold implements HouseholdPart {

    private final FeedbackRepository feedback;

    FeedbackOfHousehold(FeedbackRepository feedback) {
        this.feedback = feedback;
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        feedback.unanswered(heir.village(), merged).forEach(row -> row.householdId = heir.id().value());
    }
}
