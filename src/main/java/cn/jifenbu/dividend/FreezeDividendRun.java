package cn.jifenbu.dividend;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.dividend.domain.DividendYear;
import cn.jifenbu.ledger.Occasion;
import cn.jifenbu.ledger.SealLedger;
import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.refusal.DividendRefusal.IncomeNotApproved;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NothingToShare;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Fixes what is shared among whom: income, rate, cut-off and every household's fen. From here on only payments change.
@ApplicationScoped
public class FreezeDividendRun {

    private final VillageLock villages;
    private final SealLedger seals;
    private final ReadCatalogue catalogue;
    private final RunRows runs;
    private final RunSteps steps;
    private final RunViews views;
    private final ShareRows shares;
    private final IncomeRows incomes;
    private final SplitYear year;
    private final BusinessClock clock;

    FreezeDividendRun(VillageLock villages, SealLedger seals, ReadCatalogue catalogue, RunRows runs, RunSteps steps,
            RunViews views,
            ShareRows shares, IncomeRows incomes, SplitYear year, BusinessClock clock) {
        this.villages = villages;
        this.seals = seals;
        this.catalogue = catalogue;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.shares = shares;
        this.incomes = incomes;
        this.year = year;
        this.clock = clock;
    }

    /// @throws RefusedException UnknownRun, WrongRunState, YearNotOver, UnknownIncome, IncomeNotApproved, NothingToShare or
    ///     NobodyEarnedPoints
    @Transactional
    public DividendRun freeze(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        seals.upToNow(village, Occasion.DIVIDEND);
        var run = runs.require(village, id);
        var policy = catalogue.policy(village, DividendYear.lastDay(run.year));
        var to = run.toRun().freeze(clock.today(), policy.lastEntryDay(run.year));
        var income = incomes.require(village, run.year);
        if (income.approvedBy == null) throw new RefusedException(new IncomeNotApproved(run.year));
        var proposal = year.propose(village, income);
        requireSomething(proposal);
        fix(run, proposal, actor);
        steps.take(run, to, actor);
        int no = 0;
        for (var share : proposal.split().shares()) {
            shares.persist(ShareRow.of(run, ++no, share, proposal.maskedName(share)));
        }
        return views.withSteps(run);
    }

    private static void requireSomething(SplitYear.Proposal proposal) {
        var income = proposal.income();
        if (proposal.split().pool().equals(Fen.ZERO)) {
            throw new RefusedException(new NothingToShare(income.amountFen, proposal.rateBp()));
        }
        if (proposal.split().shares().isEmpty()) throw new RefusedException(new NobodyEarnedPoints(income.year));
    }

    private static void fix(RunRow run, SplitYear.Proposal proposal, Actor actor) {
        run.incomeVersion = proposal.income().versionNo;
        run.incomeFen = proposal.income().amountFen;
        run.rateBp = proposal.rateBp();
        run.minMerit = proposal.minMerit();
        run.poolFen = proposal.split().pool().value();
        run.totalMerit = proposal.split().totalMerit();
        run.cutoffEntryNo = proposal.cutoffEntryNo();
        run.frozenBy = actor.person();
    }
}
