package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.web.idempotency.VillageQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VillageQueueTest {

    static final VillageId HERE = new VillageId(500_243_999_201L);
    static final VillageId THERE = new VillageId(500_243_999_202L);

    final VillageQueue queue = new VillageQueue();

    @Test
    void oneAfterTheOtherInAVillage() throws Exception {
        var inside = new AtomicInteger();
        var outcomes = ConcurrentCalls.run(20, Collections.nCopies(200, () -> queue.inTurn(List.of(HERE), () -> {
            int here = inside.incrementAndGet();
            Thread.yield();
            inside.decrementAndGet();
            return here;
        })));
        assertThat(outcomes).hasSize(200).allMatch(Integer.valueOf(1)::equals);
    }

    @Test
    void villagesDoNotWaitForEachOther() throws Exception {
        var met = new CyclicBarrier(2);
        var outcomes = ConcurrentCalls.run(2, Stream.of(HERE, THERE).map(v -> (Callable<Integer>) () -> queue.inTurn(List.of(v),
                () -> met.await(20, TimeUnit.SECONDS))).toList());
        assertThat(outcomes).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whoWaitsForBothNeverWaitsInACircleAndMayComeBackIn() throws Exception {
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 100; i++) {
            tasks.add(() -> queue.inTurn(List.of(HERE, THERE), () -> queue.inTurn(List.of(HERE), () -> "a")));
            tasks.add(() -> queue.inTurn(List.of(THERE, HERE), () -> queue.inTurn(List.of(THERE), () -> "a")));
        }
        assertThat(ConcurrentCalls.run(16, tasks)).hasSize(200).allMatch("a"::equals);
    }

    @Test
    void theLineGoesOnAfterAFault() throws Exception {
        assertThatThrownBy(() -> queue.inTurn(List.of(HERE), () -> {
            throw new IllegalStateException("a fault");
        })).hasMessage("a fault");
        assertThat(ConcurrentCalls.run(1, List.of(() -> queue.inTurn(List.of(HERE), () -> "next")))).containsExactly("next");
    }
}
