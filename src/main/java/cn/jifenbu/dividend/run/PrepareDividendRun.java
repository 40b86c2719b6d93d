package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.DividendYear;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.refusal.DividendRefusal.AdjustmentOpen;
import cn.jifenbu.refusal.DividendRefusal.RunExists;
import cn.jifenbu.refusal.DividendRefusal.YearNotConfirmed;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Opens the year's run as a draft, or an adjustment of a year whose run is confirmed.
@ApplicationScoped
public class PrepareDividendRun {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;
    private final BusinessClock clock;

    PrepareDividendRun(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    /// @throws RefusedException YearOutOfRange or RunExists
    @Transactional
    public DividendRun prepare(VillageId village, int year, Actor actor) {
        villages.lock(village);
        DividendYear.require(year, clock.today());
        if (runs.ofYear(village, year).isPresent()) throw new RefusedException(new RunExists(year));
        return open(village, year, RunKind.YEAR_END, null, actor);
    }

    /// Shares the year again, by the points and the income as they are known now, and pays the differences. While its draft
    /// is open the income may be declared anew.
    ///
    /// @throws RefusedException YearOutOfRange, YearNotConfirmed or AdjustmentOpen
    @Transactional
    public DividendRun adjust(VillageId village, int year, String reason, Actor actor) {
        villages.lock(village);
        DividendYear.require(year, clock.today());
        var run = runs.ofYear(village, year);
        if (run.filter(r -> RunState.GRANTED.contains(r.state)).isEmpty()) {
            throw new RefusedException(new YearNotConfirmed(year));
        }
        if (runs.openAdjustment(village, year)) throw new RefusedException(new AdjustmentOpen(year));
        return open(village, year, RunKind.ADJUSTMENT, reason, actor);
    }

    private DividendRun open(VillageId village, int year, RunKind kind, String reason, Actor actor) {
        var run = new RunRow();
        run.villageId = village.value();
        run.id = UUID.randomUUID();
        run.year = year;
        run.runNo = runs.nextNo(village, year);
        run.kind = kind;
        run.reason = reason;
        run.state = RunState.DRAFT;
        runs.persist(run);
        steps.begin(run, actor);
        return views.withSteps(run);
    }
}
