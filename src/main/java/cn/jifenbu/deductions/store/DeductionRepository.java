package cn.jifenbu.deductions.store;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.deductions.model.DeductionCase;
import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.household.Households;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.refusal.DeductionRefusal.UnknownDeduction;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Deductions in the database, and the steps they took.
@ApplicationScoped
public class DeductionRepository {
    private final EntityManager db;
    private final Households households;
    private final ReadCatalogue catalogue;
    private final ReadIdentity identity;
    private final BusinessClock clock;

    DeductionRepository(EntityManager db, Households households, ReadCatalogue catalogue, ReadIdentity identity,
            BusinessClock clock) {
        this.db = db;
        this.households = households;
        this.catalogue = catalogue;
        this.identity = identity;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownDeduction
    public DeductionRow require(VillageId village, UUID id) {
        var row = db.find(DeductionRow.class, VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownDeduction());
        return row;
    }

    public void add(DeductionRow row, Actor actor) {
        row.deductionNo = db.createQuery("select coalesce(max(deductionNo), 0) + 1 from DeductionRow where villageId = ?1",
                Long.class).setParameter(1, row.villageId).getSingleResult();
        row.createdAt = clock.now();
        row.changedAt = row.createdAt;
        row.state = DeductionState.RECORDED;
        db.persist(row);
        step(row, null, DeductionState.RECORDED, actor, null);
    }

    public void apply(DeductionRow row, DeductionTransition move, Actor actor, String reason) {
        var decision = new DeductionCase(new VillageId(row.villageId), new HouseholdId(row.householdId), row.groupNo, row.state,
                row.recordedBy, row.decidedBy, row.secondDecidedBy, row.twoDecisions, row.mendUntil);
        step(row, row.state, decision.apply(move, actor, clock.today()), actor, reason);
    }

    private void step(DeductionRow row, DeductionState from, DeductionState to, Actor actor, String reason) {
        var line = new DeductionStepRow();
        line.villageId = row.villageId;
        line.deductionId = row.id;
        line.stepNo = ++row.steps;
        line.fromState = from;
        line.toState = to;
        line.actor = actor.person();
        line.reason = reason;
        line.takenAt = clock.now();
        db.persist(line);
        row.state = to;
        row.changedAt = line.takenAt;
        if (reason != null) row.reason = reason;
    }

    public Deduction view(DeductionRow row, boolean withSteps, Actor actor) {
        var village = new VillageId(row.villageId);
        var household = households.require(village, new HouseholdId(row.householdId));
        var title = catalogue.version(village, row.versionNo).rule(row.ruleId).title();
        return new Deduction(row.id, village.toString(), row.deductionNo, row.householdId, household.code(),
                Masking.name(household.headName()), row.ruleId, title, row.state, row.fullPoints, row.points, row.happenedOn,
                row.note, row.evidenceId, row.servedHow, row.servedOn, row.mendUntil, row.reason, row.twoDecisions,
                row.closesAt, row.entryNo, row.createdAt, row.tookPart(actor), withSteps ? steps(row) : null);
    }

    private List<Deduction.DeductionStepTaken> steps(DeductionRow row) {
        return db.createQuery("from DeductionStepRow where villageId = ?1 and deductionId = ?2 order by stepNo",
                DeductionStepRow.class).setParameter(1, row.villageId).setParameter(2, row.id).getResultStream()
                .map(s -> new Deduction.DeductionStepTaken(s.fromState, s.toState, identity.displayName(s.actor), s.reason,
                        s.takenAt))
                .toList();
    }
}
