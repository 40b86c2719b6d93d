package cn.jifenbu.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// The clock behind the jobs. Several replicas may tick in the same second: the village's lock lets one after the other in,
/// and the second finds nothing left to do. The first tick after a start catches up what was missed.
@ApplicationScoped
class HourlyTick {

    private final RunDueWork due;

    HourlyTick(RunDueWork due) {
        this.due = due;
    }

    @Scheduled(identity = "hourly-tick", cron = "0 0 * * * ?", timeZone = "Asia/Shanghai",
            concurrentExecution = ConcurrentExecution.SKIP)
    void everyHour() {
        due.inAllVillages();
    }

    @Scheduled(identity = "catch-up", every = "24h", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void afterStart() {
        due.inAllVillages();
    }
}
