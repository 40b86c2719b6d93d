package cn.jifenbu.intake;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/// What one file may cost. Computing time is counted, not time on the wall: a good file stays good on a machine that is busy.
final class Budget {

    /// The largest good sheet (ten thousand rows) and the largest good photo (40 megapixels) need less than one.
    static final Duration CPU = Duration.ofSeconds(3);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final ScopedValue<Budget> OF_THIS_FILE = ScopedValue.newInstance();

    private final long until = CLOCK.getCurrentThreadCpuTime() + CPU.toNanos();
    private final Refusal tooCostly;

    private Budget(Refusal tooCostly) {
        this.tooCostly = tooCostly;
    }

    static <T> T within(Refusal tooCostly, Supplier<T> work) {
        return ScopedValue.where(OF_THIS_FILE, new Budget(tooCostly)).call(work::get);
    }

    /// @throws RefusedException when the budget is spent, Busy when nobody waits for the file any more
    static void check() {
        if (!OF_THIS_FILE.isBound()) return;
        if (Thread.currentThread().isInterrupted()) throw new RefusedException(new Busy());
        var budget = OF_THIS_FILE.get();
        if (CLOCK.getCurrentThreadCpuTime() > budget.until) throw new RefusedException(budget.tooCostly);
    }
}
