package cn.jifenbu.intake;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Opens sheets and pictures, first come, first served. Requests run on virtual threads, which give a core back only when they
/// wait; work that computes has threads of its own here, half as many as there are cores, so that the other requests are
/// served however many bad files come at once, and memory is needed for so many files only.
public final class Intake {

    static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    /// Each has sent a megabyte at most.
    static final int MOST_WAITING = 40;
    /// In the line and at work. A sheet is opened in its village's transaction, which the database ends after 10 s of silence.
    static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final ThreadPoolExecutor POOL = pool();

    private Intake() {}

    private static ThreadPoolExecutor pool() {
        var threads = Thread.ofPlatform().daemon().name("intake-", 0).factory();
        var pool = new ThreadPoolExecutor(WORKERS, WORKERS, KEPT.toSeconds(), TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// Waits for its turn and does the work. What it reads through [WatchedStream] ends when the time is over.
    ///
    /// @param tooCostly what is said of a file that takes more than [Budget#CPU]
    /// @throws RefusedException `tooCostly`, Busy, or what `work` throws
    public static <T> T open(Refusal tooCostly, Supplier<T> work) {
        var job = new FutureTask<>(() -> Budget.within(tooCostly, work));
        try {
            POOL.execute(job);
            return job.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException late) {
            throw giveUp(job);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw giveUp(job);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedException refused) throw refused;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static RefusedException giveUp(FutureTask<?> job) {
        job.cancel(true);
        POOL.remove(job);
        return new RefusedException(new Busy());
    }
}
