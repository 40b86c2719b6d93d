package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.freeze.FreezeRuns;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Fixes for good what is shared, by which policy and up to which entry, and what each household gets of it. Sums to the pool
/// to the last fen. From here on only payments change.
@ApplicationScoped
public class FreezeDividendRun {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunViews views;
    private final FreezeRuns freezing;

    FreezeDividendRun(VillageLock villages, RunRepository runs, RunViews views, FreezeRuns freezing) {
        this.villages = villages;
        this.runs = runs;
        this.views = views;
        this.freezing = freezing;
    }

    /// @throws RefusedException UnknownRun, WrongRunState, YearNotOver, UnknownIncome, IncomeNotApproved, NothingToShare,
    ///     PoolAboveIncome, NobodyEarnedPoints, NothingToAdjust or SharesDisagree
    @Transactional
    public DividendRun freeze(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        var refused = freezing.freeze(List.of(new RunId(village.value(), id)), actor);
        if (!refused.isEmpty()) throw new RefusedException(refused.get(village.value()));
        runs.refresh(run);
        return views.withSteps(run);
    }
}
