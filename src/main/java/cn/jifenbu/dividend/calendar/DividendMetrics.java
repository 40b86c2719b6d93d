package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.calendar.DividendProgress.Stage;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator watches at the year's end: villages done, to do, held up (of those to do) and failed at the last tick,
/// and what the clockwork did.
@ApplicationScoped
class DividendMetrics {

    private final MeterRegistry registry;
    private final ReadProgress progress;
    private final BusinessClock clock;
    private final AtomicLong done;
    private final AtomicLong toDo;
    private final AtomicLong heldUp;
    private final AtomicLong failed;

    DividendMetrics(MeterRegistry registry, ReadProgress progress, BusinessClock clock) {
        this.registry = registry;
        this.progress = progress;
        this.clock = clock;
        this.done = registry.gauge("jifenbu.dividend.villages.done", new AtomicLong());
        this.toDo = registry.gauge("jifenbu.dividend.villages.todo", new AtomicLong());
        this.heldUp = registry.gauge("jifenbu.dividend.villages.held.up", new AtomicLong());
        this.failed = registry.gauge("jifenbu.dividend.villages.failed", new AtomicLong());
    }

    /// @param outcome prepared, frozen, nothing_to_share or failed
    void count(String outcome) {
        registry.counter("jifenbu.dividend.clockwork", "outcome", outcome).increment();
    }

    /// Of last year.
    void look(List<VillageId> villages) {
        var now = progress.read("", villages, clock.today().getYear() - 1);
        done.set(now.done());
        toDo.set(now.toDo());
        heldUp.set(now.villages().stream().filter(v -> v.stage() == Stage.HELD_UP).count());
        failed.set(now.failed());
    }
}
