package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.store.RunRows;
import cn.jifenbu.dividend.store.RunSteps;
import cn.jifenbu.dividend.store.ShareRows;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Ends a run once every household with money coming is paid or has left it unclaimed.
@ApplicationScoped
public class CloseDividendRun {

    private final VillageLock villages;
    private final RunRows runs;
    private final RunSteps steps;
    private final RunViews views;
    private final ShareRows shares;

    CloseDividendRun(VillageLock villages, RunRows runs, RunSteps steps, RunViews views, ShareRows shares) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.shares = shares;
    }

    /// @throws RefusedException UnknownRun, WrongRunState or PaymentsOutstanding
    @Transactional
    public DividendRun close(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        steps.take(run, run.toRun().close(shares.outstanding(run)), actor);
        return views.withSteps(run);
    }
}
