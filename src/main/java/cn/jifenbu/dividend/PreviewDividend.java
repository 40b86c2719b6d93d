package cn.jifenbu.dividend;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.catalogue.domain.DividendPolicy;
import cn.jifenbu.dividend.domain.DividendYear;
import cn.jifenbu.dividend.domain.RunKind;
import cn.jifenbu.dividend.domain.RunState;
import cn.jifenbu.ledger.ReadLedger;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What each household would get if the year were shared now, also under other knobs than the village's.
@ApplicationScoped
public class PreviewDividend {

    private final ReadCatalogue catalogue;
    private final ReadLedger ledger;
    private final IncomeRows incomes;
    private final TryShares shares;
    private final Divisions divisions;
    private final BusinessClock clock;

    PreviewDividend(ReadCatalogue catalogue, ReadLedger ledger, IncomeRows incomes, TryShares shares, Divisions divisions,
            BusinessClock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.incomes = incomes;
        this.shares = shares;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// At any moment, from the points so far and the newest declared income, approved or not, or from `income`.
    ///
    /// @throws RefusedException YearOutOfRange, UnknownIncome or PoolAboveIncome
    @Transactional
    public DividendRun preview(VillageId village, int year, Optional<Fen> income, UnaryOperator<DividendPolicy> knobs) {
        divisions.require(village);
        DividendYear.require(year, clock.today());
        var inForce = catalogue.policyVersion(village, DividendYear.lastDay(year));
        var policy = knobs.apply(inForce.policy().dividend());
        var declared = income.isPresent() ? null : incomes.require(village, year);
        var from = income.orElseGet(() -> new Fen(declared.amountFen));
        var pool = policy.pool(from);
        if (pool.compareTo(from) > 0) throw new RefusedException(new PoolAboveIncome(pool.value(), from.value()));
        var each = shares.of(village, year, pool, policy);
        return new DividendRun(null, village.toString(), year, 0, RunKind.YEAR_END, RunState.DRAFT, from.value(),
                policy.fixedFen() == null ? policy.rateBp() : 0, pool.value(),
                each.stream().mapToLong(DividendShare::merit).sum(), policy.minMerit(),
                declared == null ? null : declared.versionNo, inForce.versionNo(), ledger.lastEntryNo(village), null, null,
                null, null, each);
    }
}
