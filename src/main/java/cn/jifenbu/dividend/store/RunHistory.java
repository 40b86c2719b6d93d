package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/// Moves a run and writes down who did it and when. The village must be locked by the caller.
@ApplicationScoped
public class RunHistory {

    private final EntityManager db;
    private final BusinessClock clock;

    RunHistory(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void begin(RunRow run, Actor actor) {
        record(run, null, RunState.DRAFT, actor);
    }

    public void apply(RunRow run, RunState to, Actor actor) {
        record(run, run.state, to, actor);
    }

    private void record(RunRow run, RunState from, RunState to, Actor actor) {
        var line = new RunStepRow();
        line.villageId = run.villageId;
        line.runId = run.id;
        line.stepNo = ++run.steps;
        line.fromState = from;
        line.toState = to;
        line.actor = actor.person();
        line.takenAt = clock.now();
        db.persist(line);
        run.state = to;
    }

    public List<RunStepRow> list(RunRow run) {
        return db.createQuery("from DividendStepRow where villageId = ?1 and runId = ?2 order by stepNo", RunStepRow.class)
                .setParameter(1, run.villageId).setParameter(2, run.id).getResultList();
    }
}
