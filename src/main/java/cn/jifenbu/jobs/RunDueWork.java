package cn.jifenbu.jobs;

import cn.jifenbu.claims.notice.CloseNotices;
import cn.jifenbu.deductions.PostDeductions;
import cn.jifenbu.dividend.calendar.RunYearEnd;
import cn.jifenbu.dividend.calendar.UnsharedBalances;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Everything the calendar asks for, always in the order of [DueWork]: an EnumMap knows no other. Each job looks for what is
/// due by now, so a missed hour is caught up by the next one and running twice does nothing.
@ApplicationScoped
public class RunDueWork {

    private static final Logger LOG = Logger.getLogger(RunDueWork.class);

    private final Divisions divisions;
    private final Map<DueWork, Consumer<VillageId>> inEach = new EnumMap<>(DueWork.class);
    private final Map<DueWork, Consumer<List<VillageId>>> together = new EnumMap<>(DueWork.class);

    RunDueWork(Divisions divisions, SealLedger seals, PublishSeals exports, CloseNotices notices, PostDeductions deductions,
            ExpireRedemptions redemptions, HoldPoints holds, CloseHousehold households, RunYearEnd yearEnd,
            CarryOverUnclaimed unclaimed, UnsharedBalances unshared, ExpirePoints points) {
        this.divisions = divisions;
        inEach.put(DueWork.SEAL_DAYS, seals::sealCompletedDays);
        inEach.put(DueWork.EXPORT_SEALS, exports::catchUp);
        inEach.put(DueWork.CLOSE_NOTICES, notices::closeDue);
        inEach.put(DueWork.POST_DEDUCTIONS, deductions::postDue);
        inEach.put(DueWork.EXPIRE_PICKUP_CODES, redemptions::expire);
        inEach.put(DueWork.EXPIRE_HOLDS, holds::expireDue);
        inEach.put(DueWork.SETTLE_HOUSEHOLDS, households::settleDue);
        together.put(DueWork.YEAR_END, yearEnd::run);
        together.put(DueWork.CARRY_OVER_UNCLAIMED, unclaimed::run);
        together.put(DueWork.EXPIRE_POINTS, villages -> points.run(unshared.leftOutOf(villages)));
    }

    public void inAllVillages() {
        in(divisions.allVillages());
    }

    public void in(VillageId village) {
        in(List.of(village));
    }

    /// One village's failure, or one kind of work's, does not stop the others; it is tried again at the next tick.
    public void in(List<VillageId> villages) {
        villages.forEach(village -> inEach.forEach((work, job) -> attempt(work, village, job)));
        together.forEach((work, job) -> attempt(work, villages, job));
    }

    private static <T> void attempt(DueWork work, T where, Consumer<T> job) {
        try {
            job.accept(where);
        } catch (RuntimeException e) {
            LOG.errorf(e, "could not %s in %s", work.words(), where);
        }
    }
}
