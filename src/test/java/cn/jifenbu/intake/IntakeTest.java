package cn.jifenbu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.PictureRefusal.PictureUnreadable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IntakeTest {

    @Test
    void whatNeverEndsIsEnded() {
        assertThatThrownBy(() -> Intake.open(new PictureUnreadable(), () -> drain(Long.MAX_VALUE)))
                .isInstanceOfSatisfying(RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(new PictureUnreadable()));
        assertThat(Intake.open(new PictureUnreadable(), () -> 5)).isEqualTo(5);
    }

    @Test
    void moreThanItMayUnfoldEndsAtOnce() {
        assertThatThrownBy(() -> Intake.open(new Busy(), () -> drain(1_000_000))).isInstanceOfSatisfying(RefusedException.class,
                e -> assertThat(e.refusal()).isEqualTo(new PictureUnreadable()));
    }

    @Test
    void soManyAreOpenedAtOnceSoManyWaitAndTheNextComesAgain() throws Exception {
        var atWork = new CountDownLatch(Intake.WORKERS);
        var go = new CountDownLatch(1);
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Integer> visit = () -> Intake.open(new PictureUnreadable(), () -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            atWork.countDown();
            await(go);
            return open.decrementAndGet();
        });
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Future<Integer>>();
            for (int i = 0; i < Intake.WORKERS; i++) visits.add(visitors.submit(visit));
            atWork.await();
            int more = Intake.MOST_WAITING + 12;
            for (int i = 0; i < more; i++) visits.add(visitors.submit(visit));
            while (visits.stream().filter(Future::isDone).count() < 12) Thread.onSpinWait();
            go.countDown();
            assertThat(visits.stream().filter(IntakeTest::wasSentAway).count()).isEqualTo(12);
        }
        assertThat(most).hasValue(Intake.WORKERS);
    }

    private static boolean wasSentAway(Future<Integer> visit) {
        try {
            visit.get();
            return false;
        } catch (ExecutionException refused) {
            return refused.getCause() instanceof RefusedException e && e.refusal().equals(new Busy());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long drain(long most) {
        try (var endless = new WatchedStream(new Endless(), most, new PictureUnreadable())) {
            return endless.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }
}
