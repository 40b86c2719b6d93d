package cn.jifenbu.demo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same to several things at once, as villages and people do; the first failure is everybody's.
final class ParallelRunner implements AutoCloseable {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /// @return what came of each, in the order given
    <A, B> List<B> each(Collection<A> things, Function<A, B> work) {
        var running = things.stream().map(thing -> threads.submit(() -> work.apply(thing))).toList();
        return running.stream().map(ParallelRunner::await).toList();
    }

    private static <B> B await(Future<B> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo year was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo year stumbled", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
