package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.calendar.DueRunRepository.DueRun;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Writes down what the clockwork did with a village's year, or why it could not. One line a year, in a transaction of its
/// own: a failure that rolled back is still seen.
@ApplicationScoped
class RecordProgress {

    private final ProgressRepository progress;
    private final BusinessClock clock;

    RecordProgress(ProgressRepository progress, BusinessClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void prepared(VillageId village, int year) {
        keep(village, year, "PREPARED", null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void heldUp(VillageId village, int year) {
        keep(village, year, "HELD_UP", null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void frozen(VillageId village, int year) {
        keep(village, year, "FROZEN", null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(VillageId village, int year, String reason) {
        keep(village, year, "FAILED", reason);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void nothingToShare(DueRun run, String reason) {
        progress.keepNothingToShare(run, reason, clock.now());
    }

    /// Last year's income is not there or not approved although the policy's day has come.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remind(List<VillageId> villages) {
        progress.remind(villages, clock.today(), clock.now());
    }

    private void keep(VillageId village, int year, String stage, String reason) {
        progress.keep(village, year, stage, reason, clock.now());
    }
}
