package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.calendar.DueRunRepository.DueRun;
import cn.jifenbu.dividend.freeze.FreezeRuns;
import cn.jifenbu.dividend.readiness.ReadReadiness;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.IncomeRefusal.NothingToShare;
import cn.jifenbu.refusal.ReadinessRefusal.YearNotReady;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.FaultName;
import cn.jifenbu.shared.KebabCase;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// The year end by the calendar: drafts where the income is approved, reminders where it is not, and the freeze of drafts
/// whose day has come, that nobody froze before and that wait for nothing. Villages are frozen many at a time; where a batch
/// fails each is tried alone, so that one village's failure is its own. Safe to run twice, by several replicas at once, and
/// after any stop: everything is looked for anew and decided under the village's lock.
@ApplicationScoped
public class RunYearEnd {

    private static final Logger LOG = Logger.getLogger(RunYearEnd.class);
    private static final int BATCH = 100;

    private final DueRunRepository due;
    private final PrepareDueRuns prepare;
    private final ReadReadiness readiness;
    private final FreezeRuns freezing;
    private final RecordProgress progress;
    private final DividendMetrics metrics;
    private final BusinessClock clock;

    RunYearEnd(DueRunRepository due, PrepareDueRuns prepare, ReadReadiness readiness, FreezeRuns freezing,
            RecordProgress progress, DividendMetrics metrics, BusinessClock clock) {
        this.due = due;
        this.prepare = prepare;
        this.readiness = readiness;
        this.freezing = freezing;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
    }

    public void run(List<VillageId> villages) {
        prepare(villages);
        freeze(villages);
        progress.remind(villages);
        metrics.look(villages);
    }

    private void prepare(List<VillageId> villages) {
        due.toPrepare(villages, clock.today()).stream().map(DueRun::village).distinct().forEach(village -> {
            try {
                for (var run : prepare.prepare(village)) {
                    progress.prepared(village, run.year());
                    metrics.count("prepared");
                }
            } catch (RuntimeException e) {
                fail(village, clock.today().getYear() - 1, e);
            }
        });
    }

    /// A year at a time: a batch holds a village once.
    private void freeze(List<VillageId> villages) {
        var drafts = due.toFreeze(villages, clock.today());
        drafts.stream().map(DueRun::year).distinct().forEach(year -> {
            var ofYear = ready(drafts.stream().filter(d -> d.year() == year).toList());
            for (int from = 0; from < ofYear.size(); from += BATCH) {
                freezeBatch(ofYear.subList(from, Math.min(from + BATCH, ofYear.size())));
            }
        });
    }

    /// Who waits is asked at every tick, without a lock: the freeze is tried once nothing is open any more, be it that somebody
    /// acted or that its day has come.
    private List<DueRun> ready(List<DueRun> drafts) {
        var open = readiness.waitedFor(drafts.stream().map(DueRun::openYear).toList());
        drafts.stream().filter(run -> open.containsKey(run.village().value()))
                .forEach(run -> progress.heldUp(run.village(), run.year()));
        return drafts.stream().filter(run -> !open.containsKey(run.village().value())).toList();
    }

    private void freezeBatch(List<DueRun> batch) {
        try {
            recordOutcomes(batch, freezing.freeze(batch.stream().map(DueRun::id).toList(), Actor.SYSTEM));
        } catch (RuntimeException e) {
            if (batch.size() > 1) batch.forEach(run -> freezeBatch(List.of(run)));
            else fail(batch.getFirst().village(), batch.getFirst().year(), e);
        }
    }

    private void recordOutcomes(List<DueRun> batch, Map<Long, Refusal> refused) {
        for (var run : batch) {
            var refusal = refused.get(run.village().value());
            switch (refusal) {
                case null -> {
                    progress.frozen(run.village(), run.year());
                    metrics.count("frozen");
                }
                // somebody was faster: that is no failure
                case WrongRunState _ -> {}
                // it came in since the tick began
                case YearNotReady _ -> progress.heldUp(run.village(), run.year());
                case NobodyEarnedPoints _ -> nothingToShare(run, refusal);
                case NothingToShare _ -> nothingToShare(run, refusal);
                default -> fail(run.village(), run.year(), new RefusedException(refusal));
            }
        }
    }

    /// A state of the village, not a failure: nobody has to do anything.
    private void nothingToShare(DueRun run, Refusal refusal) {
        LOG.infof("nothing to share of %d in village %s: %s", run.year(), run.village(), refusal.code());
        metrics.count("nothing_to_share");
        progress.nothingToShare(run, refusal.code());
    }

    /// A refusal says by its code where it comes from, only a fault needs its trace.
    private void fail(VillageId village, int year, RuntimeException e) {
        LOG.errorf(e instanceof RefusedException ? null : e, "could not prepare or freeze %d in village %s: %s", year, village,
                reason(e));
        metrics.count("failed");
        progress.failed(village, year, reason(e));
    }

    /// A refusal's code; a fault has none and is called by its kind.
    private static String reason(RuntimeException e) {
        return e instanceof RefusedException refused ? refused.refusal().code() : KebabCase.of(FaultName.of(e));
    }
}
