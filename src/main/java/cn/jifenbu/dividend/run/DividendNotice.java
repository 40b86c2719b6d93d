package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What hangs on the board: codes and masked names only, nothing about payments. In an adjustment `amountFen` is the
/// difference to what was given before, and only households with one are named.
public record DividendNotice(UUID id, String villageId, int year, int runNo, RunKind kind, @Nullable String reason,
        RunState state,
        Instant closesAt, long incomeFen, int rateBp, long poolFen, long totalMerit, List<NoticeShare> lines) {

    public record NoticeShare(String householdCode, String name, long merit, long amountFen) {}

    static DividendNotice of(RunRow run, List<ShareRow> shares) {
        return new DividendNotice(run.id, Long.toString(run.villageId), run.year, run.runNo, run.kind, run.reason, run.state,
                run.closesAt, run.incomeFen,
                run.rateBp, run.poolFen, run.totalMerit,
                shares.stream().filter(s -> run.kind == RunKind.YEAR_END || s.amountFen != 0)
                        .map(s -> new NoticeShare(s.householdCode, s.maskedName, s.merit, s.amountFen)).toList());
    }
}
