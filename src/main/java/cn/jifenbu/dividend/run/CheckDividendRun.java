package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The township goes over the frozen figures; never the person who froze them.
@ApplicationScoped
public class CheckDividendRun {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;

    CheckDividendRun(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
    }

    /// @throws RefusedException UnknownRun, WrongRunState or SecondPersonNeeded
    @Transactional
    public DividendRun check(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        steps.apply(run, run.toRun().check(actor.person()), actor);
        run.checkedBy = actor.person();
        return views.withSteps(run);
    }
}
