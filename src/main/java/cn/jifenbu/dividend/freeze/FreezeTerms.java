package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.readiness.OpenItems;
import cn.jifenbu.shared.Fen;
import java.time.LocalDate;
import java.time.MonthDay;

/// All that a run is frozen by: the newest income, the policy of the year's last day (an adjustment keeps the policy of the
/// year's run) and the last entry. `settledUntil` is null in the year's run, `incomeVersion` before an income is declared.
record FreezeTerms(RunId run, int year, RunState state, long cutoff, Long settledUntil, Integer incomeVersion, long incomeFen,
        boolean approved, int policyVersion, DividendPolicy policy, MonthDay lateEntryUntil) {

    long village() {
        return run.village();
    }

    OpenItems.Year openYear() {
        return new OpenItems.Year(run.village(), year, run.run());
    }

    long poolFen() {
        return policy.pool(new Fen(incomeFen)).value();
    }

    /// 0 where the pool is a fixed sum: then no rate led to it.
    int rateBp() {
        return policy.fixedFen() == null ? policy.rateBp() : 0;
    }

    LocalDate lastEntryDay() {
        return policy.lastEntryDay(year, lateEntryUntil);
    }
}
