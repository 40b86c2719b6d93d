package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunMoney.MoneyLine;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.DividendShare;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A year's dividend as the API shows it: money in fen, the rate in basis points (0 where the pool is a fixed sum). What the
/// freeze fixes is null in a draft; a preview has no `id`. `sealNo` is the seal over the entry `cutoffEntryNo`, once there is
/// one; `runNo` counts the year's runs; `reason` says why there is an adjustment. `steps` is there when one run is read,
/// and then `money` from the confirmation on; `shares` in a preview.
public record DividendRun(@Nullable UUID id, String villageId, int year, int runNo, RunKind kind, RunState state,
        @Nullable Long incomeFen,
        @Nullable Integer rateBp, @Nullable Long poolFen, @Nullable Long totalMerit, @Nullable Integer minMerit,
        @Nullable Integer incomeVersion, @Nullable Integer policyVersion,
        @Nullable Long cutoffEntryNo,
        @Nullable Long sealNo, @Nullable String reason, @Nullable Instant closesAt, @Nullable List<RunStepTaken> steps,
        @Nullable List<DividendShare> shares, @Nullable List<MoneyLine> money) {

    /// Where a list goes on: runs by year and by their number in it.
    public static int cursor(int year, int runNo) {
        return year * 1000 + runNo;
    }

    public record RunStepTaken(@Nullable RunState from, RunState to, String by, Instant at) {}
}
