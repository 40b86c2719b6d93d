package cn.jifenbu.deductions;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.model.DeductionCase;
import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.deductions.store.DeductionHistory;
import cn.jifenbu.deductions.store.DeductionRepository;
import cn.jifenbu.deductions.store.DeductionViews;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.refusal.DeductionRefusal.DisputeTooLate;
import cn.jifenbu.refusal.DeductionRefusal.UnknownDeduction;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// A second person decides: rectified in time costs nothing, rectified late half, not rectified all. What costs something hangs
/// over the household for the notice days; it may dispute it, and a third person decides. Of two who
/// disagree the milder counts.
@ApplicationScoped
public class DecideDeduction {
    private final VillageLock villages;
    private final DeductionRepository deductions;
    private final DeductionHistory steps;
    private final DeductionViews views;
    private final ReadCatalogue catalogue;
    private final BusinessClock clock;

    DecideDeduction(VillageLock villages, DeductionRepository deductions, DeductionHistory steps, DeductionViews views,
            ReadCatalogue catalogue, BusinessClock clock) {
        this.villages = villages;
        this.deductions = deductions;
        this.steps = steps;
        this.views = views;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public enum Outcome {
        WAIVE(DeductionTransition.WAIVE), HALVE(DeductionTransition.HALVE), CONFIRM(DeductionTransition.CONFIRM);

        private final DeductionTransition step;

        Outcome(DeductionTransition step) {
            this.step = step;
        }
    }

    /// Also decides a dispute. Where the rule wants two to decide, the first leaves it where it is.
    ///
    /// @throws RefusedException UnknownDeduction, WrongDeductionState, OwnHousehold, NotYourGroup, DeciderTookPart,
    ///         TimeToRectifyNotOver
    @Transactional
    public Deduction decide(VillageId village, UUID id, Outcome outcome, String reason, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        boolean disputed = row.state == DeductionState.DISPUTED;
        steps.apply(row, outcome.step, actor, reason);
        if (row.decidedBy == null) row.decidedBy = actor.person();
        else if (!disputed) row.secondDecidedBy = actor.person();
        switch (row.state) {
            case HALVED -> row.points = DeductionCase.half(row.fullPoints);
            case ON_NOTICE -> row.points = row.fullPoints;
            case WAIVED -> row.points = 0;
            case RECORDED, SERVED, RECTIFYING, DISPUTED, POSTED, REVERSED -> {
                return views.withSteps(row, actor);
            }
        }
        if (row.state != DeductionState.WAIVED && !disputed) {
            var today = clock.today();
            row.closesAt = catalogue.policy(village, today).noticeEnds(today);
        }
        return views.withSteps(row, actor);
    }

    /// The household, or a coordinator for it on paper.
    ///
    /// @throws RefusedException UnknownDeduction, WrongDeductionState, DisputeTooLate
    @Transactional
    public Deduction dispute(VillageId village, UUID id, String reason, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        var household = new HouseholdId(row.householdId);
        if (!HouseholdAccess.covers(Permission.DISPUTE_DEDUCTION, actor, village, household))
            throw new RefusedException(new UnknownDeduction());
        steps.apply(row, DeductionTransition.DISPUTE, actor, reason);
        if (!row.closesAt.isAfter(clock.now())) throw new RefusedException(new DisputeTooLate());
        return views.withSteps(row, actor);
    }
}
