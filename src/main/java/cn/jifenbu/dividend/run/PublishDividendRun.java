package cn.jifenbu.dividend.run;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Hangs the checked shares out for everybody to see, for the policy's days of notice.
@ApplicationScoped
public class PublishDividendRun {

    private final VillageLock villages;
    private final ReadCatalogue catalogue;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;
    private final BusinessClock clock;

    PublishDividendRun(VillageLock villages, ReadCatalogue catalogue, RunRepository runs, RunHistory steps, RunViews views,
            BusinessClock clock) {
        this.villages = villages;
        this.catalogue = catalogue;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public DividendRun publish(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        steps.apply(run, run.toRun().publish(), actor);
        var today = clock.today();
        run.closesAt = catalogue.policy(village, today).noticeEnds(today);
        return views.withSteps(run);
    }
}
