package cn.jifenbu.chaos;

import cn.jifenbu.bench.DividendTownship;
import cn.jifenbu.dividend.freeze.FreezeBatch;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.sql.SqlConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// Kills the freeze of 25 villages with 10,000 households at every hundredth of its time, village by village as well as all
/// in one transaction, and looks each time: a run is either a draft without shares or frozen with each share once and the
/// pool to the fen. What was left is then finished by another process, as the next tick would.
public final class DividendChaos {

    private static final int VILLAGES = 25;
    private static final int HOUSEHOLDS = 400;
    private static final int KILLS = 100;

    private DividendChaos() {}

    public static void main(String[] words) throws Exception {
        if (words.length == 4) freeze(words[0], words[1], words[2], Integer.parseInt(words[3]));
        else kill();
    }

    /// In the process that is killed: `batch` villages a transaction.
    private static void freeze(String url, String user, String password, int batch) throws SQLException {
        try (var db = DriverManager.getConnection(url, user, password)) {
            db.setAutoCommit(false);
            var drafts = DividendTownship.drafts(db);
            for (int i = 0; i < drafts.size(); i += batch) {
                freeze(db, drafts.subList(i, Math.min(drafts.size(), i + batch)));
                db.commit();
            }
        }
    }

    private static void freeze(Connection db, List<RunId> runs) throws SQLException {
        var refused = new FreezeBatch(new SqlConnection(db), new UUID(0, 0), LocalDate.of(2026, 2, 15),
                Instant.parse("2026-02-15T00:00:00Z"))
                .freeze(runs);
        if (!refused.isEmpty()) throw new IllegalStateException("refused: " + refused);
    }

    private static void kill() throws Exception {
        try (var township = DividendTownship.open(VILLAGES, HOUSEHOLDS)) {
            long millis = run(township, 1, Long.MAX_VALUE);
            township.requireAllShared(VILLAGES * HOUSEHOLDS);
            long whole = 0;
            for (int i = 1; i <= KILLS; i++) {
                township.reset();
                run(township, i % 2 == 0 ? 1 : VILLAGES, millis * i / KILLS);
                int frozen = township.requireNothingHalfDone();
                whole += frozen;
                run(township, 1, Long.MAX_VALUE);
                township.requireAllShared(VILLAGES * HOUSEHOLDS);
                System.out.printf("killed after %d %%: %d of %d villages frozen, then finished%n", i, frozen, VILLAGES);
            }
            System.out.printf(
                    "%d kills, %d villages frozen before them, nothing half done, each share once, pools to the fen%n",
                    KILLS, whole);
        }
    }

    /// @return how long it took, in milliseconds
    private static long run(DividendTownship township, int batch, long killAfterMillis) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long started = System.nanoTime();
        var child = new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                DividendChaos.class.getName(), township.url(), township.user(), township.password(), "" + batch).inheritIO()
                .start();
        if (!child.waitFor(killAfterMillis, TimeUnit.MILLISECONDS)) child.destroyForcibly().waitFor();
        else if (child.exitValue() != 0) throw new IllegalStateException("the freeze ended with " + child.exitValue());
        return (System.nanoTime() - started) / 1_000_000;
    }
}
