package cn.jifenbu.web.idempotency;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one write of a village after the other go to the database. Who waits for the village's lock in the database holds a
/// connection, and sixteen who wait leave none for anybody else; who waits here holds nothing. So on market day five hundred
/// can stand in line for one village while its neighbours are served. Other replicas meet at the database's lock as before.
@ApplicationScoped
public class VillageQueue {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    static final int LONGEST_QUEUE = 2_000;
    /// Neighbouring villages have neighbouring codes and so lines of their own.
    private static final int LINES = 4096;

    private final ReentrantLock[] lines = new ReentrantLock[LINES];

    public VillageQueue() {
        for (int i = 0; i < LINES; i++) lines[i] = new ReentrantLock(true);
    }

    /// Waits its turn in the lines of these villages, in one order for everybody.
    ///
    /// @throws RefusedException Busy after [#LONGEST_WAIT], or at once when the line is too long
    public <T> T inTurn(Collection<VillageId> villages, Callable<T> work) throws Exception {
        var taken = new ArrayDeque<ReentrantLock>();
        try {
            for (int line : villages.stream().mapToInt(v -> (int) (v.value() % LINES)).distinct().sorted().toArray()) {
                taken.push(take(lines[line]));
            }
            return work.call();
        } finally {
            taken.forEach(ReentrantLock::unlock);
        }
    }

    private static ReentrantLock take(ReentrantLock line) throws InterruptedException {
        if (line.getQueueLength() >= LONGEST_QUEUE || !line.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RefusedException(new Busy());
        }
        return line;
    }
}
