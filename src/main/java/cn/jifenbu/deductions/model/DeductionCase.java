package cn.jifenbu.deductions.model;

import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.DeductionRefusal.DeciderTookPart;
import cn.jifenbu.refusal.DeductionRefusal.TimeToRectifyNotOver;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who may take the next move of a deduction, and what it leads to. Always two people: who recorded it never decides, and a
/// dispute is decided by a third. `decision` is what has been decided so far, HALVE or CONFIRM: by the first of two, or what is
/// disputed. Who decides after that may make it milder, never harder.
public record DeductionCase(VillageId village, HouseholdId household, int group, DeductionState state, UUID recordedBy,
        UUID decidedBy, UUID secondDecidedBy, boolean two, LocalDate mendUntil, Optional<DeductionTransition> decision) {

    /// @throws RefusedException WrongDeductionState, OwnHousehold, NotYourGroup, DeciderTookPart, TimeToRectifyNotOver
    public DeductionState apply(DeductionTransition move, Actor actor, LocalDate today) {
        move.requireFrom(state);
        switch (move) {
            case SERVE, RECTIFY -> requireStaff(actor);
            case WAIVE, HALVE, CONFIRM -> {
                requireStaff(actor);
                requireAnother(actor);
                boolean takes = move != DeductionTransition.WAIVE && state != DeductionState.DISPUTED;
                if (takes && mendUntil != null && !today.isAfter(mendUntil)) {
                    throw new RefusedException(new TimeToRectifyNotOver(mendUntil));
                }
                if (takes && two && decidedBy == null) return state;
            }
            case DISPUTE, POST, CORRECT, REVERSE -> {}
        }
        return decided(move).to();
    }

    /// What counts once this move is made: of two decisions the milder.
    public DeductionTransition decided(DeductionTransition move) {
        boolean milder = move == DeductionTransition.CONFIRM && decision.equals(Optional.of(DeductionTransition.HALVE));
        return milder ? DeductionTransition.HALVE : move;
    }

    private void requireStaff(Actor actor) {
        if (actor.isMemberOf(village, household)) throw new RefusedException(new OwnHousehold());
        if (!actor.reaches(village, group)) throw new RefusedException(new NotYourGroup());
    }

    private void requireAnother(Actor actor) {
        boolean tookPart = Stream.of(recordedBy, decidedBy, secondDecidedBy).anyMatch(actor.person()::equals);
        if (tookPart) throw new RefusedException(new DeciderTookPart());
    }

    /// Half of what is lost, in the household's favour where it is odd: −5 becomes −2.
    public static int half(int points) {
        return points / 2;
    }
}
