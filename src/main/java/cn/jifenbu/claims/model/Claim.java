package cn.jifenbu.claims.model;

import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerCheckedBefore;
import cn.jifenbu.refusal.ClaimRefusal.ReviewerIsClaimant;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.NoticeRefusal.ResolverApprovedTheClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.util.UUID;
import java.util.stream.Stream;

/// What must be known of a claim to decide on its next step. `twoApprovals`: the rule or the policy's threshold asks for them.
public record Claim(VillageId village, HouseholdId household, int group, ClaimState state, UUID submittedBy,
        UUID firstCheckedBy, UUID approvedBy, UUID secondApprovedBy, UUID amendedBy, boolean twoApprovals) {

    /// The kind of source of what is posted for claims.
    public static final String SOURCE = "claim";

    /// Where the step leads; state first, then who asks.
    ///
    /// @throws RefusedException WrongState, OutOfScope, NotYourGroup, ReviewerIsClaimant, ReviewerCheckedBefore or
    ///     ResolverApprovedTheClaim
    public ClaimState apply(ClaimTransition step, Actor actor) {
        step.requireFrom(state);
        switch (step) {
            case SUBMIT, WITHDRAW -> requireClaimant(actor);
            case FIRST_CHECK, RETURN, REJECT -> requireReviewer(actor);
            case APPROVE -> {
                requireReviewer(actor);
                requireAnotherPerson(actor);
                if (twoApprovals && approvedBy == null) return state;
            }
            case SEND_BACK -> requireImpartial(actor);
            case UPHOLD, AMEND, RAISE, CANCEL -> {
                requireReviewer(actor);
                if (tookPart(actor)) throw new RefusedException(new ResolverApprovedTheClaim());
            }
            case PUBLISH, OBJECT, TAKE_DOWN, POST, CORRECT, REVERSE -> {}
        }
        return step.to();
    }

    private void requireClaimant(Actor actor) {
        boolean own = actor.isMemberOf(village, household) || actor.person().equals(submittedBy);
        if (!own) throw new RefusedException(new OutOfScope());
    }

    private void requireReviewer(Actor actor) {
        if (actor.isMemberOf(village, household) || actor.person().equals(submittedBy)) {
            throw new RefusedException(new ReviewerIsClaimant());
        }
        if (!actor.reaches(village, group)) throw new RefusedException(new NotYourGroup());
    }

    /// Neither of the household nor anybody who had a hand in it.
    public void requireImpartial(Actor actor) {
        requireReviewer(actor);
        if (tookPart(actor)) throw new RefusedException(new ReviewerCheckedBefore());
    }

    private void requireAnotherPerson(Actor actor) {
        boolean hadAHand = Stream.of(firstCheckedBy, approvedBy, amendedBy).anyMatch(actor.person()::equals);
        if (hadAHand) throw new RefusedException(new ReviewerCheckedBefore());
    }

    private boolean tookPart(Actor actor) {
        return Stream.of(firstCheckedBy, approvedBy, secondApprovedBy, amendedBy).anyMatch(actor.person()::equals);
    }
}
