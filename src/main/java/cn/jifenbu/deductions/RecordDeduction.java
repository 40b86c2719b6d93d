package cn.jifenbu.deductions;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.deductions.store.DeductionRepository;
import cn.jifenbu.deductions.store.DeductionRow;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.ClaimRefusal.CapReached;
import cn.jifenbu.refusal.ClaimRefusal.DeedInTheFuture;
import cn.jifenbu.refusal.ClaimRefusal.DeedTooLongAgo;
import cn.jifenbu.refusal.ClaimRefusal.NotYourGroup;
import cn.jifenbu.refusal.DeductionRefusal.TimeToRectifyInThePast;
import cn.jifenbu.refusal.DeductionRefusal.NotADeduction;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/// Staff write down what was seen, and serve it on the household with a date until which it can be mended.
@ApplicationScoped
public class RecordDeduction {
    private final VillageLock villages;
    private final Households households;
    private final ReadCatalogue catalogue;
    private final ReadEvidence evidence;
    private final DeductionRepository deductions;
    private final EntityManager db;
    private final BusinessClock clock;

    RecordDeduction(VillageLock villages, Households households, ReadCatalogue catalogue, ReadEvidence evidence,
            DeductionRepository deductions, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.deductions = deductions;
        this.db = db;
        this.clock = clock;
    }

    public record NewDeduction(String ruleId, HouseholdId household, LocalDate happenedOn, String note, UUID evidence) {}

    /// @throws RefusedException UnknownHousehold, HouseholdNotActive, OwnHousehold, NotYourGroup, UnknownRule, NotADeduction,
    ///         DeedInTheFuture, DeedTooLongAgo, CapReached, UnknownEvidence
    @Transactional
    public Deduction record(VillageId village, NewDeduction what, Actor actor) {
        villages.lock(village);
        var household = households.requireActive(village, what.household());
        Recusal.require(actor, village, household.id());
        if (!actor.reaches(village, household.group())) throw new RefusedException(new NotYourGroup());
        var version = catalogue.on(village, what.happenedOn());
        var rule = version.rule(what.ruleId());
        check(village, rule, what);
        if (what.evidence() != null) evidence.uploaderOf(village, what.evidence());
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
        row.happenedOn = what.happenedOn();
        row.note = what.note();
        row.evidenceId = what.evidence();
        row.recordedBy = actor.person();
        deductions.add(row, actor);
        return deductions.view(row, true, actor);
    }

    private void check(VillageId village, Rule rule, NewDeduction what) {
        if (rule.kind() != Rule.RuleKind.DEDUCTION) throw new RefusedException(new NotADeduction(rule.title()));
        var day = what.happenedOn();
        if (day.isAfter(clock.today())) throw new RefusedException(new DeedInTheFuture(day));
        var earliest = catalogue.policy(village, clock.today()).earliestDeed(clock.today());
        if (day.isBefore(earliest)) throw new RefusedException(new DeedTooLongAgo(day, earliest));
        rule.cap().filter(cap -> cap.times() > 0).ifPresent(cap -> {
            long used = used(village, what.household(), rule, cap.from(day), cap.until(day));
            if (used >= cap.times()) {
                throw new RefusedException(new CapReached(rule.title(), cap.inWords(), used, cap.times(), "次"));
            }
        });
    }

    private long used(VillageId village, HouseholdId household, Rule rule, LocalDate from, LocalDate until) {
        return db.createQuery("""
                select count(*) from DeductionRow where villageId = ?1 and householdId = ?2 and ruleId = ?3
                and happenedOn between ?4 and ?5 and state <> 'WAIVED'""", Long.class).setParameter(1, village.value())
                .setParameter(2, household.value()).setParameter(3, rule.id()).setParameter(4, from).setParameter(5, until)
                .getSingleResult();
    }

    /// @throws RefusedException UnknownDeduction, WrongDeductionState, OwnHousehold, NotYourGroup, TimeToRectifyInThePast
    @Transactional
    public Deduction serve(VillageId village, UUID id, String how, LocalDate mendUntil, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        if (mendUntil.isBefore(clock.today())) throw new RefusedException(new TimeToRectifyInThePast());
        deductions.apply(row, DeductionTransition.SERVE, actor, null);
        row.servedHow = how;
        row.servedOn = clock.today();
        row.mendUntil = mendUntil;
        return deductions.view(row, true, actor);
    }

    /// The household says, or is seen, to mend it.
    ///
    /// @throws RefusedException UnknownDeduction, WrongDeductionState, OwnHousehold, NotYourGroup
    @Transactional
    public Deduction rectify(VillageId village, UUID id, String note, Actor actor) {
        villages.lock(village);
        var row = deductions.require(village, id);
        deductions.apply(row, DeductionTransition.RECTIFY, actor, note);
        return deductions.view(row, true, actor);
    }
}
