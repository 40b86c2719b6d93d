package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.RunState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What hangs on the board: codes and masked names only, nothing about payments.
public record DividendNotice(UUID id, String villageId, int year, RunState state, Instant closesAt, long incomeFen, int rateBp,
        long poolFen, long totalMerit, List<Line> lines) {

    public record Line(String householdCode, String name, long merit, long amountFen) {}

    static DividendNotice of(RunRow run, List<ShareRow> shares) {
        return new DividendNotice(run.id, Long.toString(run.villageId), run.year, run.state, run.closesAt, run.incomeFen,
                run.rateBp, run.poolFen, run.totalMerit,
                shares.stream().map(s -> new Line(s.householdCode, s.maskedName, s.merit, s.amountFen)).toList());
    }
}
