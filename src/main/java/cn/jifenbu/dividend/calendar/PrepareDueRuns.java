package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.PrepareDividendRun;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// From the policy's day on: a draft for last year, and for the years before it that were missed while the service was down,
/// where the income is approved and there is no run yet. Repeating it does nothing.
@ApplicationScoped
public class PrepareDueRuns {

    private final VillageLock villages;
    private final DueRunRepository due;
    private final PrepareDividendRun prepare;
    private final BusinessClock clock;

    PrepareDueRuns(VillageLock villages, DueRunRepository due, PrepareDividendRun prepare, BusinessClock clock) {
        this.villages = villages;
        this.due = due;
        this.prepare = prepare;
        this.clock = clock;
    }

    /// @return the runs that were opened, oldest year first
    @Transactional
    public List<DividendRun> prepare(VillageId village) {
        // Most villages have nothing due in most hours: they are not locked for that.
        if (due.toPrepare(List.of(village), clock.today()).isEmpty()) return List.of();
        villages.lock(village);
        return due.toPrepare(List.of(village), clock.today()).stream()
                .map(d -> prepare.prepare(village, d.year(), Actor.SYSTEM)).toList();
    }
}
