package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Moves a run and writes down who did it and when. The village must be locked by the caller.
@ApplicationScoped
public class RunHistory {

    private final RunStepRepository steps;
    private final BusinessClock clock;

    RunHistory(RunStepRepository steps, BusinessClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    public void begin(RunRow run, Actor actor) {
        record(run, null, RunState.DRAFT, actor);
    }

    public void apply(RunRow run, RunState to, Actor actor) {
        record(run, run.state, to, actor);
    }

    private void record(RunRow run, RunState from, RunState to, Actor actor) {
        var step = new RunStepRow();
        step.villageId = run.villageId;
        step.runId = run.id;
        step.stepNo = ++run.steps;
        step.fromState = from;
        step.toState = to;
        step.actor = actor.person();
        step.takenAt = clock.now();
        steps.persist(step);
        run.state = to;
    }

    /// The person who hung the run out; a run on the board has one.
    public UUID publishedBy(RunRow run) {
        return list(run).stream().filter(step -> step.toState == RunState.ON_NOTICE).findFirst().orElseThrow().actor;
    }

    public List<RunStepRow> list(RunRow run) {
        return steps.list(run);
    }
}
