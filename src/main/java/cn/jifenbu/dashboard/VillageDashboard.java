package cn.jifenbu.dashboard;

import cn.jifenbu.dividend.calendar.DividendProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits in a village, and its year in figures. `yearEnd` reminds of what last year's dividend still lacks (no income,
/// not approved, failed); null when there is nothing to be reminded of. `noticeEnds` is when the first of the open notices
/// closes, null when none is open.
public record VillageDashboard(int year, OpenWork waiting, @Nullable Instant noticeEnds,
        DividendProgress.@Nullable VillageProgress yearEnd,
        TownshipDashboard.VillageFigures figures) {

    /// How many wait for each step: claims for the first check, for approval, for the board, on the board, objected to and
    /// returned; orders to hand over, goods to buy; bindings to decide; feedback to answer; approvals the township is to
    /// look at once more.
    public record OpenWork(long firstCheck, long approval, long notice, long onNotice, long objections, long returned,
            long orders, long lowStock, long bindings, long feedback, long secondLooks, long redemptionDisputes) {}
}
