package cn.jifenbu.redemption.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CancelRedemption;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.redemption.orders.HandOver.HandOverOutcome.CodeRefused;
import cn.jifenbu.redemption.orders.HandOver.HandOverOutcome.HandedOver;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionConcurrencyTest {

    static final int AT_ONCE = 12;

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject PlaceRedemption place;
    @Inject HandOver handOver;
    @Inject CancelRedemption cancel;
    @Inject ExpireRedemptions expire;
    @Inject CounterRedemption counter;
    @Inject BusinessClock clock;

    VillageId village;

    @BeforeEach
    void aVillage() {
        village = villages.found();
    }

    @Test
    void ofManyBuyersOfTheLastTenItemsExactlyTenGetOne() throws Exception {
        var oil = shop.goods(village, "oil", 28, 10);
        var buyers = Stream.generate(() -> villages.household(village)).limit(48).toList();
        buyers.forEach(h -> shop.give(village, h, 28));
        var results = atOnce(buyers.stream().<Callable<Object>>map(h -> () -> h.hashCode() % 2 == 0
                ? place.place(village, h, Basket.of(oil, 1), Actor.SYSTEM)
                : counter.redeem(village, h, Basket.of(oil, 1), new HandOverProof.Drawn("M10 20L30 40"), Actor.SYSTEM))
                .toList());
        assertThat(results).filteredOn(Redemption.class::isInstance).hasSize(10);
        assertThat(results).filteredOn(r -> !(r instanceof Redemption)).hasSize(38)
                .allMatch(new OutOfStock("物资oil", 0, 1)::equals);
        assertThat(shop.goods(village, oil).free()).isZero();
        long spentOrHeld = buyers.stream().filter(h -> shop.account(village, h).available() == 0).count();
        assertThat(spentOrHeld).isEqualTo(10);
    }

    @Test
    void manyOrdersOfOneHouseholdAtOnceNeverOverdraw() throws Exception {
        var salt = shop.goods(village, "salt", 2, 1_000);
        var household = villages.household(village);
        shop.give(village, household, 21);
        var results = atOnce(times(24, () -> place.place(village, household, Basket.of(salt, 2), Actor.SYSTEM)));
        assertThat(results).filteredOn(Redemption.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(r -> !(r instanceof Redemption)).allMatch(InsufficientPoints.class::isInstance);
        assertThat(shop.account(village, household).available()).isOne();
        assertThat(shop.goods(village, salt).reserved()).isEqualTo(10);
    }

    @Test
    void anOrderThatIsHandedOverAndCancelledAtOnceEndsOnce() throws Exception {
        var salt = shop.goods(village, "salt", 2, 100);
        var household = villages.household(village);
        shop.give(village, household, 2);
        for (int round = 0; round < 10; round++) {
            var order = place.place(village, household, Basket.of(salt, 1), Actor.SYSTEM);
            var signed = new HandOverProof.Drawn("M10 20L30 40");
            var tries = new ArrayList<Callable<Object>>();
            tries.addAll(times(3, () -> handOver.handOver(village, order.id(), signed, Actor.SYSTEM)));
            tries.addAll(times(3, () -> cancel.cancel(village, order.id(), Actor.SYSTEM)));
            var results = atOnce(tries);
            assertThat(results).filteredOn(r -> r instanceof HandedOver || r instanceof Redemption).hasSize(1);
            assertThat(results).filteredOn(WrongOrderState.class::isInstance).hasSize(5);
            assertThat(shop.account(village, household).held()).isZero();
            assertThat(shop.goods(village, salt).reserved()).isZero();
            if (results.stream().anyMatch(HandedOver.class::isInstance)) shop.give(village, household, 2);
            assertThat(shop.account(village, household).balance()).isEqualTo(2);
        }
    }

    @Test
    void anOrderThatIsCancelledAndExpiresAtOnceGivesBackOnce() throws Exception {
        var salt = shop.goods(village, "salt", 2, 100);
        var household = villages.household(village);
        shop.give(village, household, 2);
        for (int round = 0; round < 10; round++) {
            var order = place.place(village, household, Basket.of(salt, 1), Actor.SYSTEM);
            clock.advance(Duration.ofDays(9));
            var tries = new ArrayList<Callable<Object>>();
            tries.addAll(times(3, () -> cancel.cancel(village, order.id(), Actor.SYSTEM)));
            tries.addAll(times(3, () -> expire.expire(village)));
            assertThat(atOnce(tries)).filteredOn(r -> r instanceof Redemption || r.equals(1)).hasSize(1);
            assertThat(shop.account(village, household).available()).isEqualTo(2);
            assertThat(shop.goods(village, salt).free()).isEqualTo(100);
        }
    }

    @Test
    void guessingSideBySideGetsNoMoreThanFiveTries() throws Exception {
        var salt = shop.goods(village, "salt", 2, 10);
        var household = villages.household(village);
        shop.give(village, household, 2);
        var order = place.place(village, household, Basket.of(salt, 1), Actor.SYSTEM);
        var guesses = IntStream.range(0, 40).mapToObj("%06d"::formatted).filter(c -> !c.equals(order.pickupCode()))
                .<Callable<Object>>map(
                        c -> () -> handOver.handOver(village, order.id(), new HandOverProof.Code(c), Actor.SYSTEM));
        assertThat(atOnce(guesses.toList())).filteredOn(CodeRefused.class::isInstance).hasSize(5);
    }

    @Test
    void theClockworkOfSeveralReplicasExpiresEachOrderOnce() throws Exception {
        var salt = shop.goods(village, "salt", 2, 100);
        var household = villages.household(village);
        shop.give(village, household, 40);
        for (int i = 0; i < 20; i++) place.place(village, household, Basket.of(salt, 1), Actor.SYSTEM);
        clock.advance(Duration.ofDays(9));
        var expired = atOnce(times(3, () -> expire.expire(village)));
        assertThat(expired.stream().mapToInt(Integer.class::cast).sum()).isEqualTo(20);
        assertThat(shop.account(village, household).available()).isEqualTo(40);
        assertThat(shop.goods(village, salt).free()).isEqualTo(100);
    }

    static List<Callable<Object>> times(int count, Callable<Object> work) {
        return Stream.generate(() -> work).limit(count).toList();
    }

    /// Starts them together, a dozen at a time; a refusal is a result.
    static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        int width = Math.min(AT_ONCE, work.size());
        var start = new CyclicBarrier(width);
        try (var threads = Executors.newFixedThreadPool(width)) {
            var queue = new ConcurrentLinkedQueue<>(work);
            Callable<List<Object>> worker = () -> {
                start.await();
                var done = new ArrayList<Object>();
                for (var next = queue.poll(); next != null; next = queue.poll()) done.add(resultOf(next));
                return done;
            };
            var results = new ArrayList<Object>();
            for (Future<List<Object>> f : threads.invokeAll(Stream.generate(() -> worker).limit(width).toList()))
                results.addAll(f.get());
            return results;
        }
    }

    private static Object resultOf(Callable<Object> work) throws Exception {
        try {
            return work.call();
        } catch (RefusedException e) {
            return e.refusal();
        }
    }
}
