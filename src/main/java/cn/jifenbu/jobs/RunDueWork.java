package cn.jifenbu.jobs;

import cn.jifenbu.claims.CloseNotices;
import cn.jifenbu.dividend.PrepareDueRuns;
import cn.jifenbu.ledger.ExportSeals;
import cn.jifenbu.ledger.SealLedger;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.redemption.ExpireRedemptions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Everything the calendar asks for in a village, in this order: sealing the days that are over, closing
/// notices, expiring pick-up codes, preparing year-end runs.
/// Each looks for what is due by now, so a missed hour is caught up by the next one and running twice does nothing.
@ApplicationScoped
public class RunDueWork {

    private static final Logger LOG = Logger.getLogger(RunDueWork.class);

    private final Divisions divisions;
    private final Map<String, Consumer<VillageId>> work;

    RunDueWork(Divisions divisions, SealLedger seals, ExportSeals exports, CloseNotices notices, ExpireRedemptions redemptions,
            PrepareDueRuns dividends) {
        this.divisions = divisions;
        this.work = new LinkedHashMap<>();
        work.put("seal the days that are over", seals::days);
        work.put("export seals", exports::catchUp);
        work.put("close notices", notices::closeDue);
        work.put("expire pick-up codes", redemptions::expire);
        work.put("prepare year-end runs", dividends::prepare);
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
