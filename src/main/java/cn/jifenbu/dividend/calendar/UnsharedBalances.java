package cn.jifenbu.dividend.calendar;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Where the balance is what is shared, points do not end before the freeze has counted them, however late that is.
@ApplicationScoped
public class UnsharedBalances {

    private final ProgressRepository progress;
    private final BusinessClock clock;

    UnsharedBalances(ProgressRepository progress, BusinessClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /// Those of the villages whose points may end now.
    @Transactional
    public List<VillageId> leftOutOf(List<VillageId> villages) {
        var waiting = progress.unsharedBalances(villages, clock.today());
        return villages.stream().filter(village -> !waiting.contains(village.value())).toList();
    }
}
