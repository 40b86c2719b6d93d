package cn.jifenbu.deductions;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.deductions.store.DeductionHistory;
import cn.jifenbu.deductions.store.DeductionRepository;
import cn.jifenbu.deductions.store.DeductionRow;
import cn.jifenbu.deductions.store.DeductionViews;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.household.Successors;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.ClaimRefusal.DeedInTheFuture;
import cn.jifenbu.refusal.ClaimRefusal.DeedTooLongAgo;
import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.DeductionRefusal.NotADeduction;
import cn.jifenbu.refusal.DeductionRefusal.TimeToRectifyInThePast;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/// Staff write down what was seen, and serve it on the household with a date until which it can be rectified (整改).
@ApplicationScoped
public class RecordDeduction {
    private final VillageLock villages;
    private final Households households;
    private final Successors successors;
    private final ReadCatalogue catalogue;
    private final ReadEvidence evidence;
    private final DeductionRepository deductions;
    private final DeductionHistory steps;
    private final DeductionViews views;
    private final BusinessClock clock;

    RecordDeduction(VillageLock villages, Households households, Successors successors, ReadCatalogue catalogue,
            ReadEvidence evidence, DeductionRepository deductions, DeductionHistory steps, DeductionViews views,
            BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.successors = successors;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.deductions = deductions;
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    public record NewDeduction(String ruleId, HouseholdId household, LocalDate happenedOn, String note, UUID evidence) {}

    /// @throws RefusedException UnknownHousehold, HouseholdNotActive, OwnHousehold, NotYourGroup, UnknownRule, NotADeduction,
    ///         DeedInTheFuture, DeedTooLongAgo, CapReached, UnknownEvidence
    @Transactional
    public Deduction record(VillageId village, NewDeduction request, Actor actor) {
        villages.lock(village);
        var household = households.requireActive(village, request.household());
        Recusal.require(actor, village, household.id());
        if (!actor.reaches(village, household.group())) throw new RefusedException(new NotYourGroup());
        var version = catalogue.on(village, request.happenedOn());
        var rule = version.rule(request.ruleId());
        check(village, rule, request);
        if (request.evidence() != null) evidence.uploaderOf(village, request.evidence());
        var row = new DeductionRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.householdId = household.id().value();
        row.groupNo = household.group();
        row.ruleId = rule.id();
        row.versionNo = version.versionNo();
        row.fullPoints = rule.points();
        row.points = rule.points();
        row.twoDecisions = rule.secondApproval();
        row.happenedOn = request.happenedOn();
        row.note = request.note();
        row.evidenceId = request.evidence();
        row.recordedBy = actor.person();
        steps.begin(row, actor);
        return views.withSteps(row, actor);
    }

    private void check(VillageId village, Rule rule, NewDeduction request) {
        if (rule.kind() != Rule.RuleKind.DEDUCTION) throw new RefusedException(new NotADeduction(rule.title()));
        var day = request.happenedOn();
        if (day.isAfter(clock.today())) throw new RefusedException(new DeedInTheFuture(day));
        var earliest = catalogue.policy(village, clock.today()).earliestDeed(clock.today());
        if (day.isBefore(earliest)) throw new RefusedException(new DeedTooLongAgo(day, earliest));
        rule.cap().filter(cap -> cap.times() > 0).ifPresent(cap -> {
            long used = deductions.countUses(village, successors.line(village, request.household()), rule.id(), cap.from(day),
                    cap.until(day));
            if (used >= cap.times()) {
                throw new RefusedException(new CapReached(rule.title(), cap.inWords(), used, cap.times(), "次"));
            }
        });
    }

    /// @throws RefusedException UnknownDeduction, WrongDeductionState, OwnHousehold, NotYourGroup, TimeToRectifyInThePast
    @Transactional
    public Deduction serve(VillageId village, UUID id, String servedHow, LocalDate mendUntil, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        if (mendUntil.isBefore(clock.today())) throw new RefusedException(new TimeToRectifyInThePast());
        steps.apply(row, DeductionTransition.SERVE, actor, null);
        row.servedHow = servedHow;
        row.servedOn = clock.today();
        row.mendUntil = mendUntil;
        return views.withSteps(row, actor);
    }

    /// The household says, or is seen, to rectify it.
    ///
    /// @throws RefusedException UnknownDeduction, WrongDeductionState, OwnHousehold, NotYourGroup
    @Transactional
    public Deduction rectify(VillageId village, UUID id, String note, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        steps.apply(row, DeductionTransition.RECTIFY, actor, note);
        return views.withSteps(row, actor);
    }
}
