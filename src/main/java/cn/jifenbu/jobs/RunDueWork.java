package cn.jifenbu.jobs;

import cn.jifenbu.claims.notice.CloseNotices;
import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.dividend.calendar.RunYearEnd;
import cn.jifenbu.dividend.payout.CarryOverUnclaimed;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.householdchange.CloseHousehold;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.seals.PublishSeals;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.pointsexpiry.ExpirePoints;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Everything the calendar asks for. In each village, in this order: sealing the days that are over, closing notices,
/// expiring pick-up codes and holds, settling households. For all of them together, because the database finds who is due:
/// the year end, money nobody fetched and points that end. Each looks for what is due by now, so a missed hour is caught up
/// by the next one and running twice does nothing.
@ApplicationScoped
public class RunDueWork {

    private static final Logger LOG = Logger.getLogger(RunDueWork.class);

    private final Divisions divisions;
    private final Map<String, Consumer<VillageId>> inEach;
    private final Map<String, Consumer<List<VillageId>>> together;

    RunDueWork(Divisions divisions, SealLedger seals, PublishSeals exports, CloseNotices notices, PostDeductions deductions,
            ExpireRedemptions redemptions,
            HoldPoints holds, CloseHousehold households, RunYearEnd yearEnd, CarryOverUnclaimed unclaimed,
            ExpirePoints clearing) {
        this.divisions = divisions;
        this.inEach = new LinkedHashMap<>();
        inEach.put("seal the days that are over", seals::sealCompletedDays);
        inEach.put("export seals", exports::catchUp);
        inEach.put("close notices", notices::closeDue);
        inEach.put("post deductions", deductions::postDue);
        inEach.put("expire pick-up codes", redemptions::expire);
        inEach.put("expire holds", holds::expireDue);
        inEach.put("settle households", households::settleDue);
        this.together = Map.of("run the year end", yearEnd::run, "give up unclaimed dividends", unclaimed::run,
                "clear points", clearing::run);
    }

    public void inAllVillages() {
        in(divisions.allVillages());
    }

    public void in(VillageId village) {
        in(List.of(village));
    }

    /// One village's failure, or one kind of work's, does not stop the others; it is tried again at the next tick.
    public void in(List<VillageId> villages) {
        villages.forEach(village -> inEach.forEach((name, job) -> attempt(name, village, job)));
        together.forEach((name, job) -> attempt(name, villages, job));
    }

    private static <T> void attempt(String name, T where, Consumer<T> job) {
        try {
            job.accept(where);
        } catch (RuntimeException e) {
            LOG.errorf(e, "could not %s in %s", name, where);
        }
    }
}
