package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Ends a run once nobody waits for money: it is paid, left unclaimed, credited, set off or waived. What households owe
/// does not hold it up.
@ApplicationScoped
public class CloseDividendRun {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;
    private final ShareRepository shares;

    CloseDividendRun(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views, ShareRepository shares) {
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
        steps.apply(run, run.toRun().close(shares.outstanding(run)), actor);
        return views.withSteps(run);
    }
}
