package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.discharge.SetOffDebts;
import cn.jifenbu.dividend.goodscredit.CreditBelowMinimum;
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

/// After the notice has run out, another person than who froze the run releases it for payment. What households owe from
/// earlier runs comes off first; what is then below the minimum becomes goods credit.
@ApplicationScoped
public class ConfirmDividendRun {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;
    private final DividendObjections objections;
    private final SetOffDebts setOffs;
    private final CreditBelowMinimum credits;
    private final BusinessClock clock;

    ConfirmDividendRun(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views,
            DividendObjections objections, SetOffDebts setOffs, CreditBelowMinimum credits, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.objections = objections;
        this.setOffs = setOffs;
        this.credits = credits;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun, WrongRunState, NoticeStillOpen, ObjectionsOpen or SecondPersonNeeded
    @Transactional
    public DividendRun confirm(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        steps.apply(run, run.toRun().confirm(actor.person(), clock.now(), objections.countOpen(run)), actor);
        run.confirmedBy = actor.person();
        setOffs.take(run, actor);
        credits.credit(run, actor);
        return views.withSteps(run);
    }
}
