package cn.jifenbu.dividend.run;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.freeze.PreviewShares;
import cn.jifenbu.dividend.income.IncomeRepository;
import cn.jifenbu.dividend.model.DividendYear;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.DividendRefusal.YearNotConfirmed;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What each household would get if the year were shared now, also under other parameters than the village's.
@ApplicationScoped
public class PreviewDividend {

    private final ReadCatalogue catalogue;
    private final ReadLedger ledger;
    private final IncomeRepository incomes;
    private final RunRepository runs;
    private final PreviewShares shares;
    private final Divisions divisions;
    private final BusinessClock clock;

    PreviewDividend(ReadCatalogue catalogue, ReadLedger ledger, IncomeRepository incomes, RunRepository runs,
            PreviewShares shares, Divisions divisions, BusinessClock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.incomes = incomes;
        this.runs = runs;
        this.shares = shares;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// At any moment, from the points so far and the newest declared income, approved or not, or from `income`.
    ///
    /// @throws RefusedException YearOutOfRange, UnknownIncome or PoolAboveIncome
    @Transactional
    public DividendRun preview(VillageId village, int year, Optional<Fen> income, UnaryOperator<DividendPolicy> parameters) {
        divisions.require(village);
        DividendYear.require(year, clock.today());
        var inForce = catalogue.policyVersion(village, DividendYear.lastDay(year));
        var policy = parameters.apply(inForce.policy().dividend());
        var from = income(village, year, income);
        var pool = pool(policy, from.income());
        var preview = shares.preview(village, year, pool, policy);
        return run(village, year, RunKind.YEAR_END, from, pool, policy, inForce.versionNo(), preview);
    }

    /// The differences that an adjustment would pay now, under the policy of the year's run. Nothing to pay is an answer too.
    ///
    /// @throws RefusedException YearOutOfRange, YearNotConfirmed, UnknownIncome or PoolAboveIncome
    @Transactional
    public DividendRun adjustment(VillageId village, int year, Optional<Fen> income) {
        divisions.require(village);
        DividendYear.require(year, clock.today());
        var granted = runs.ofYear(village, year).filter(r -> RunState.GRANTED.contains(r.state))
                .orElseThrow(() -> new RefusedException(new YearNotConfirmed(year)));
        var policy = catalogue.policy(village, granted.policyVersion).dividend();
        var from = income(village, year, income);
        var pool = pool(policy, from.income());
        var preview = shares.differences(village, year, pool, policy, granted.cutoffEntryNo);
        return run(village, year, RunKind.ADJUSTMENT, from, pool, policy, granted.policyVersion, preview);
    }

    private record From(Fen income, Integer version) {}

    private From income(VillageId village, int year, Optional<Fen> income) {
        if (income.isPresent()) return new From(income.get(), null);
        var declared = incomes.require(village, year);
        return new From(new Fen(declared.amountFen), declared.versionNo);
    }

    private static Fen pool(DividendPolicy policy, Fen income) {
        var pool = policy.pool(income);
        if (pool.compareTo(income) > 0) throw new RefusedException(new PoolAboveIncome(pool.value(), income.value()));
        return pool;
    }

    private DividendRun run(VillageId village, int year, RunKind kind, From from, Fen pool, DividendPolicy policy, int version,
            List<DividendShare> preview) {
        return new DividendRun(null, village.toString(), year, 0, kind, RunState.DRAFT, from.income().value(),
                policy.fixedFen() == null ? policy.rateBp() : 0, pool.value(),
                preview.stream().mapToLong(DividendShare::merit).sum(), policy.minMerit(), from.version(), version,
                ledger.lastEntryNo(village), null, null, null, null, preview, null);
    }
}
