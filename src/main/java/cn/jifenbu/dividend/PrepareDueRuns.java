package cn.jifenbu.dividend;

import cn.jifenbu.ledger.VillageLock;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// From 1 January on: a draft for last year, and for the years before it that were missed while the service was down, where
/// the income is approved and there is no run yet. Repeating it does nothing.
@ApplicationScoped
public class PrepareDueRuns {

    private static final int YEARS_BACK = 3;

    private final VillageLock villages;
    private final IncomeRows incomes;
    private final PrepareDividendRun prepare;
    private final BusinessClock clock;

    PrepareDueRuns(VillageLock villages, IncomeRows incomes, PrepareDividendRun prepare, BusinessClock clock) {
        this.villages = villages;
        this.incomes = incomes;
        this.prepare = prepare;
        this.clock = clock;
    }

    /// @return the runs that were opened, oldest year first
    @Transactional
    public List<DividendRun> prepare(VillageId village) {
        // Most villages have nothing due in most hours: they are not locked for that.
        if (due(village).isEmpty()) return List.of();
        villages.lock(village);
        return due(village).stream().map(year -> prepare.prepare(village, year, Actor.SYSTEM)).toList();
    }

    private List<Integer> due(VillageId village) {
        int thisYear = clock.today().getYear();
        return incomes.waitingForARun(village, thisYear - YEARS_BACK, thisYear - 1);
    }
}
