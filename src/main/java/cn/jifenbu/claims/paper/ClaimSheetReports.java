package cn.jifenbu.claims.paper;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is answered about many claims entered at once: each line with its claim or its problem.
final class ClaimSheetReports {

    private ClaimSheetReports() {}

    public record ClaimSheetReportLine(int row, @Nullable String householdCode, @Nullable UUID claimId, @Nullable Long claimNo,
            @Nullable ClaimState state,
            @Nullable Integer points,
            @Nullable Problem problem) {}

    public record ClaimSheetReport(@Nullable UUID sheetId, boolean dryRun, int entered, int refused, long points,
            List<ClaimSheetReportLine> lines) {}

    static ClaimSheetReport of(EnterClaimSheet.ClaimSheetReport report, boolean dryRun) {
        return new ClaimSheetReport(report.sheet(), dryRun, report.entered(), report.refused(), report.points(),
                report.lines().stream()
                        .map(l -> new ClaimSheetReportLine(l.row(), l.householdCode(), l.claimId(), l.claimNo(), l.state(),
                                l.points(), ProblemCatalogue.describe(l.refusal())))
                        .toList());
    }
}
