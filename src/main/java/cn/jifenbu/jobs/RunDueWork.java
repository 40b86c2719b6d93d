package cn.jifenbu.jobs;

import cn.jifenbu.changes.EndHousehold;
import cn.jifenbu.claims.CloseNotices;
import cn.jifenbu.dividend.PrepareDueRuns;
import cn.jifenbu.ledger.HoldPoints;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.redemption.ExpireRedemptions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Everything the calendar asks for in a village: closing notices, expiring pick-up codes and holds, preparing year-end runs,
/// settling households.
/// Each looks for what is due by now, so a missed hour is caught up by the next one and running twice does nothing.
@ApplicationScoped
public class RunDueWork {

    private static final Logger LOG = Logger.getLogger(RunDueWork.class);

    private final Divisions divisions;
    private final Map<String, Consumer<VillageId>> work;

    RunDueWork(Divisions divisions, CloseNotices notices, ExpireRedemptions redemptions, HoldPoints holds,
            PrepareDueRuns dividends, EndHousehold households) {
        this.divisions = divisions;
        this.work = Map.of("close notices", notices::closeDue, "expire pick-up codes", redemptions::expire,
                "expire holds", holds::expireDue, "prepare year-end runs", dividends::prepare,
                "settle households", households::settleDue);
    }

    public void inAllVillages() {
        divisions.allVillages().forEach(this::in);
    }

    public void in(List<VillageId> villages) {
        villages.forEach(this::in);
    }

    /// One village's failure, or one kind of work's, does not stop the others; it is tried again at the next tick.
    public void in(VillageId village) {
        work.forEach((name, job) -> {
            try {
                job.accept(village);
            } catch (RuntimeException e) {
                LOG.errorf(e, "could not %s in village %s", name, village);
            }
        });
    }
}
