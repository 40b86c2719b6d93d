package cn.jifenbu.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs things side by side on real threads that start together.
public final class ConcurrentCalls {

    private ConcurrentCalls() {}

    /// The outcomes in the order of the tasks; a task that threw has its exception for an outcome.
    public static List<Object> run(int threads, List<? extends Callable<?>> tasks) throws Exception {
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Object>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Object>>();
            for (var task : tasks) running.add(pool.submit(() -> {
                start.await();
                try {
                    return task.call();
                } catch (Exception e) {
                    return e;
                }
            }));
            start.countDown();
            for (var one : running) outcomes.add(one.get());
        }
        return outcomes;
    }
}
