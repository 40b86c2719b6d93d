package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.DividendYear;
import cn.jifenbu.dividend.domain.RunState;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.refusal.DividendRefusal.RunExists;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;

/// Opens the year's run as a draft, or shows without storing anything what it would give.
@ApplicationScoped
public class PrepareDividendRun {

    private final VillageLock villages;
    private final RunRows runs;
    private final RunSteps steps;
    private final RunViews views;
    private final IncomeRows incomes;
    private final SplitYear year;
    private final BusinessClock clock;

    PrepareDividendRun(VillageLock villages, RunRows runs, RunSteps steps, RunViews views, IncomeRows incomes, SplitYear year,
            BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.incomes = incomes;
        this.year = year;
        this.clock = clock;
    }

    /// @throws RefusedException YearOutOfRange or RunExists
    @Transactional
    public DividendRun prepare(VillageId village, int year, Actor actor) {
        villages.lock(village);
        DividendYear.require(year, clock.today());
        if (runs.ofYear(village, year).isPresent()) throw new RefusedException(new RunExists(year));
        var run = new RunRow();
        run.villageId = village.value();
        run.id = UUID.randomUUID();
        run.year = year;
        run.kind = RunRow.Kind.YEAR_END;
        run.state = RunState.DRAFT;
        runs.persist(run);
        steps.begin(run, actor);
        return views.withSteps(run);
    }

    /// At any moment, from the newest declared income, approved or not, and the points so far.
    ///
    /// @throws RefusedException YearOutOfRange or UnknownIncome
    @Transactional
    public DividendRun preview(VillageId village, int year) {
        villages.lock(village);
        DividendYear.require(year, clock.today());
        var proposal = this.year.propose(village, incomes.require(village, year));
        var split = proposal.split();
        var shares = new ArrayList<DividendShare>();
        for (var share : split.shares()) {
            shares.add(DividendShare.preview(shares.size() + 1, share, proposal.maskedName(share)));
        }
        return new DividendRun(null, village.toString(), year, RunState.DRAFT, proposal.income().amountFen, proposal.rateBp(),
                split.pool().value(), split.totalMerit(), proposal.minMerit(), proposal.cutoffEntryNo(), null, null, shares);
    }
}
