package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.RunState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A year's dividend as the API shows it: money in fen, the rate in basis points. What the freeze fixes is null in a draft;
/// a preview has no `id`. `steps` is there when one run is read, `shares` in a preview.
public record DividendRun(UUID id, String villageId, int year, RunState state, Long incomeFen, Integer rateBp, Long poolFen,
        Long totalMerit, Integer minMerit, Long cutoffEntryNo, Instant closesAt, List<StepTaken> steps,
        List<DividendShare> shares) {

    public record StepTaken(RunState from, RunState to, String by, Instant at) {}
}
