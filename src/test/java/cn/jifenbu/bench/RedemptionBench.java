package cn.jifenbu.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Market day in figures: orders and hand-overs against the floor of bare JDBC, twenty counters at once, and five hundred
/// buyers of the last fifty items. Built jar, a PostgreSQL with default durability, client and all on the same machine.
public final class RedemptionBench {

    private static final int THREADS = 8;
    private static final int VILLAGES = 4;
    private static final int COUNTERS = 20;
    private static final int BUYERS = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private RedemptionBench() {}

    private interface Step {
        void run(int thread, int round) throws Exception;
    }

    private record Rate(double perSecond, double processorMillis) {}

    public static void main(String[] args) throws Exception {
        try (var database = RedemptionDatabase.open();
                var service = BuiltService.start(database);
                var owner = database.connect();
                var http = HttpClient.newHttpClient()) {
            var shop = RedemptionShop.open(owner, VILLAGES, BUYERS);
            var bare = RedemptionShop.open(owner, THREADS, 50);
            var client = new RedemptionClient(http, service.address(), shop.token());
            int cores = Runtime.getRuntime().availableProcessors();
            System.out.printf("order and hand-over, %d at once, %d villages, %d cores%n", THREADS, VILLAGES, cores);
            var processor = new RedemptionProcessor(service.process(), database.process());
            var overHttp = overHttp(processor, client, shop);
            var floor = floor(processor, database, bare);
            System.out.printf("  over HTTP %.0f/s, %.1f ms of processor each%n", overHttp.perSecond(),
                    overHttp.processorMillis());
            System.out.printf("  bare JDBC %.0f/s, %.1f ms of processor each%n", floor.perSecond(), floor.processorMillis());
            System.out.printf("  ratio %.2f by the clock, %.2f by the processor%n", overHttp.perSecond() / floor.perSecond(),
                    floor.processorMillis() / overHttp.processorMillis());
            counters(client, shop, shop.cards(owner, COUNTERS));
            lastItems(client, shop);
            System.out.printf("memory of the service: at most %d MB (at most 400)%n", service.peakMegabytes());
        }
    }

    private static Rate overHttp(RedemptionProcessor processor, RedemptionClient client, RedemptionShop shop) throws Exception {
        return measure(processor, (thread, round) -> {
            int v = thread % VILLAGES;
            var households = shop.households().get(v);
            var household = households.get((thread + round * THREADS) % households.size());
            var order = client.order(shop.villages().get(v), household, shop.goods().get(v));
            require(201, order);
            require(200, client.handOver(shop.villages().get(v), order.body()));
        });
    }

    /// A village to each thread: the floor waits for nobody.
    private static Rate floor(RedemptionProcessor processor, RedemptionDatabase database, RedemptionShop shop)
            throws Exception {
        var floors = new ArrayList<RedemptionFloor>();
        for (int i = 0; i < THREADS; i++) floors.add(new RedemptionFloor(database.connect()));
        var rate = measure(processor, (thread, round) -> floors.get(thread).redeem(shop.villages().get(thread),
                shop.households().get(thread).get(round % 50), shop.goods().get(thread)));
        for (var floor : floors) floor.close();
        return rate;
    }

    /// Warmed up until the rate is measured.
    private static Rate measure(RedemptionProcessor processor, Step step) throws Exception {
        rounds(WARM_UP, step);
        var before = processor.used();
        long done = rounds(MEASURED, step);
        return new Rate(done * 1e9 / MEASURED.toNanos(), processor.used().minus(before).toNanos() / 1e6 / done);
    }

    private static long rounds(Duration time, Step step) throws Exception {
        var done = new AtomicLong();
        long until = System.nanoTime() + time.toNanos();
        atOnce(THREADS, thread -> {
            for (int round = 0; System.nanoTime() < until; round++) {
                step.run(thread, round);
                done.incrementAndGet();
            }
            return null;
        });
        return done.get();
    }

    /// From the scan of the card to the goods on the table, everybody in one village.
    private static void counters(RedemptionClient client, RedemptionShop shop, List<String> cards) throws Exception {
        long village = shop.villages().getFirst();
        var times = new ConcurrentLinkedQueue<Double>();
        atOnce(COUNTERS, counter -> {
            for (int customer = 0; customer < 25; customer++) {
                long began = System.nanoTime();
                var found = client.lookUp(village, cards.get(counter));
                require(200, found);
                var household = UUID.fromString(found.body().path("householdId").asText());
                require(201, client.counter(village, household, shop.goods().getFirst(), cards.get(counter)));
                times.add((System.nanoTime() - began) / 1e6);
            }
            return null;
        });
        var sorted = times.stream().sorted().toList();
        System.out.printf("%d counters of one village, scan to done: median %.0f ms, 95 %% %.0f ms, longest %.0f ms%n",
                COUNTERS,
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
    }

    private static void lastItems(RedemptionClient client, RedemptionShop shop) throws Exception {
        long began = System.nanoTime();
        var answers = atOnce(BUYERS, buyer -> client.order(shop.villages().getLast(), shop.households().getLast().get(buyer),
                shop.scarce().getLast()).status());
        System.out.printf("%d buyers of the last %d items: %s in %.1f s%n", BUYERS, RedemptionShop.SCARCE,
                answers.stream().collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting())),
                (System.nanoTime() - began) / 1e9);
    }

    private interface Work<T> {
        T run(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(pool.submit(() -> work.run(thread)));
            }
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }

    private static void require(int status, RedemptionClient.Answer answer) {
        if (answer.status() != status) throw new IllegalStateException(answer.status() + " " + answer.body());
    }
}
