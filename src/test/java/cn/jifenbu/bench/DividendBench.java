package cn.jifenbu.bench;

import cn.jifenbu.dividend.freeze.FreezeBatch;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.freeze.SharesForBench;
import cn.jifenbu.sql.SqlConnection;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/// The dividend of 1,000 villages × 400 households × 6 entries: the whole freeze against the bare INSERT … SELECT it is made
/// of, ten times the villages against the time, and a preview of one large village. Every round is rolled back.
public final class DividendBench {

    private static final int ROUNDS = 3;

    private DividendBench() {}

    public static void main(String[] args) throws Exception {
        int villages = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        try (var database = RedemptionDatabase.open(); var db = database.connect()) {
            database.migrate();
            long started = System.nanoTime();
            var all = DividendBenchData.load(db, villages, 400, 520001);
            var large = DividendBenchData.load(db, 1, 1000, 520002).getFirst();
            try (var sql = db.createStatement()) {
                sql.execute("vacuum analyze");
                sql.execute("set role jifenbu_app");
            }
            System.out.printf("loaded %d villages in %.1f s%n", all.size(), seconds(started));
            db.setAutoCommit(false);
            measure(db, all, large);
        }
        long few = DividendJob.freeze(Math.max(1, villages / 10));
        long many = DividendJob.freeze(villages);
        System.out.printf("memory of the service for ten times the villages: %.2f ×%n", (double) many / few);
    }

    private static void measure(Connection db, List<RunId> all, RunId large) throws Exception {
        var tenth = all.subList(0, Math.max(1, all.size() / 10));
        freeze(db, tenth);
        var bare = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var small = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(bare(db, all));
            whole.add(freeze(db, all));
            small.add(freeze(db, tenth));
        }
        System.out.printf("bare INSERT … SELECT, %d villages: %.2f s%n", all.size(), median(bare));
        System.out.printf("freeze + shares + check:          %.2f s = %.2f × bare (at most 1.5)%n", median(whole),
                median(whole) / median(bare));
        System.out.printf("%d villages: %.2f s; ten times the villages take %.1f × the time (at most 11)%n", tenth.size(),
                median(small), median(whole) / median(small));
        var previews = new ArrayList<Double>();
        for (int i = 0; i < 30; i++) {
            previews.add(time(() -> SharesForBench.preview(db, large.village(), 2025, 1_000_000)) * 1000);
        }
        System.out.printf("preview of 1,000 households: median %.1f ms, slowest %.1f ms (at most 100)%n", median(previews),
                previews.stream().mapToDouble(d -> d).max().orElseThrow());
    }

    private static double bare(Connection db, List<RunId> runs) throws Exception {
        SharesForBench.setTerms(db, runs);
        double time = time(() -> SharesForBench.insertSelect(db, runs));
        db.rollback();
        return time;
    }

    private static double freeze(Connection db, List<RunId> runs) throws Exception {
        double time = time(() -> {
            var refused = new FreezeBatch(new SqlConnection(db), new UUID(0, 0), LocalDate.of(2026, 2, 15),
                    Instant.parse("2026-02-15T00:00:00Z"))
                    .freeze(runs);
            if (!refused.isEmpty()) throw new IllegalStateException("refused: " + refused);
            return null;
        });
        db.rollback();
        return time;
    }

    private static double time(Callable<?> work) throws Exception {
        long started = System.nanoTime();
        work.call();
        return seconds(started);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
