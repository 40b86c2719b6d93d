package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.run.DividendObjection.DividendObjectionState;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.household.Successors;
import cn.jifenbu.refusal.DividendRefusal.TooManyObjections;
import cn.jifenbu.refusal.NoticeRefusal.ObjectionAlreadyResolved;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Objections to a dividend run on the board: raised by anyone of the village, resolved by somebody who did not freeze it.
@ApplicationScoped
public class DividendObjections {

    /// To object, to answer the decision and once more: enough to be heard. Each open objection keeps the whole village's
    /// money from being confirmed, so that one household must not go on for ever.
    static final int PER_HOUSEHOLD = 3;

    private final VillageLock villages;
    private final Successors successors;
    private final RunRepository runs;
    private final RunHistory steps;
    private final DividendObjectionRepository objections;
    private final BusinessClock clock;

    DividendObjections(VillageLock villages, Successors successors, RunRepository runs, RunHistory steps,
            DividendObjectionRepository objections, BusinessClock clock) {
        this.villages = villages;
        this.successors = successors;
        this.runs = runs;
        this.steps = steps;
        this.objections = objections;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun, WrongRunState, ObjectionTooLate or TooManyObjections
    @Transactional
    public DividendObjection raise(VillageId village, UUID run, String reason, Actor actor) {
        villages.lock(village);
        runs.require(village, run).toRun().objectTo(clock.now());
        var household = objector(village, actor);
        if (household.filter(own -> objections.count(village, run, successors.line(village, own)) >= PER_HOUSEHOLD)
                .isPresent()) {
            throw new RefusedException(new TooManyObjections(PER_HOUSEHOLD));
        }
        var row = new DividendObjectionRow();
        row.villageId = village.value();
        row.id = UUID.randomUUID();
        row.runId = run;
        row.householdId = household.map(HouseholdId::value).orElse(null);
        row.state = DividendObjectionState.OPEN;
        row.reason = reason;
        row.raisedBy = actor.person();
        row.raisedAt = clock.now();
        objections.persist(row);
        return DividendObjection.of(row);
    }

    /// Who is staff writes down what others say.
    private static Optional<HouseholdId> objector(VillageId village, Actor actor) {
        return Permission.OBJECT_TO_DIVIDEND.grantedTo(actor, village) ? Optional.empty() : actor.householdIn(village);
    }

    /// A run that is withdrawn stays on record; the other open objections to it end with it.
    ///
    /// @throws RefusedException UnknownObjection, ObjectionAlreadyResolved, WrongRunState, SecondPersonNeeded or
    ///     PublisherCannotWithdraw
    @Transactional
    public DividendObjection resolve(VillageId village, UUID runId, UUID id, DividendObjectionState outcome, String reason,
            Actor actor) {
        villages.lock(village);
        var row = objections.require(village, runId, id);
        if (row.state != DividendObjectionState.OPEN)
            throw new RefusedException(new ObjectionAlreadyResolved(row.state.name()));
        var run = runs.require(village, row.runId);
        if (outcome == DividendObjectionState.CANCELLED) {
            steps.apply(run, run.toRun().cancel(actor.person(), steps.publishedBy(run)), actor);
            objections.open(run).forEach(other -> end(other, outcome, reason, actor));
        } else {
            run.toRun().uphold(actor.person());
            end(row, outcome, reason, actor);
        }
        return DividendObjection.of(row);
    }

    private void end(DividendObjectionRow row, DividendObjectionState outcome, String reason, Actor actor) {
        row.state = outcome;
        row.resolution = reason;
        row.resolvedBy = actor.person();
        row.resolvedAt = clock.now();
    }

    long countOpen(RunRow run) {
        return objections.open(run).size();
    }

    /// Oldest first.
    ///
    /// @throws RefusedException UnknownRun
    @Transactional
    public List<DividendObjection> list(VillageId village, UUID run) {
        runs.require(village, run);
        return objections.list(village, run).stream().map(DividendObjection::of).toList();
    }
}
