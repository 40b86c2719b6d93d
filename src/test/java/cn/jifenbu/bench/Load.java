package cn.jifenbu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// So many workers repeat their step until the time is up.
final class Load {

    /// One call of the thing measured.
    interface Step {
        void run() throws Exception;
    }

    interface Worker {
        Step step(int number) throws Exception;
    }

    /// `micros`: processor time per step, of everybody; `nanos`: how long each step took, in order of size.
    record Result(double perSecond, double micros, long[] nanos) {

        Result times(int each) {
            return new Result(perSecond * each, micros / each, nanos);
        }

        double p99Millis() {
            return nanos.length == 0 ? 0 : nanos[(int) (nanos.length * 0.99)] / 1e6;
        }
    }

    private Load() {}

    static Result run(int workers, Duration time, Worker worker) throws Exception {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < workers; i++) steps.add(worker.step(i));
        long before = Processor.micros();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<long[]>>();
            for (var step : steps) running.add(pool.submit(repeat(step, end)));
            var all = LongStream.empty();
            for (var one : running) all = LongStream.concat(all, Arrays.stream(one.get()));
            var nanos = all.sorted().toArray();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Result(nanos.length / seconds, (double) (Processor.micros() - before) / nanos.length, nanos);
        }
    }

    private static Callable<long[]> repeat(Step step, long end) {
        return () -> {
            var nanos = new long[1024];
            int count = 0;
            for (long now = System.nanoTime(); now < end;) {
                step.run();
                long after = System.nanoTime();
                if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
                nanos[count++] = after - now;
                now = after;
            }
            return Arrays.copyOf(nanos, count);
        };
    }
}
