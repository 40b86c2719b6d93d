package cn.jifenbu.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// `./jifenbu bench ledger`: how fast the ledger posts, against the fastest bare JDBC on the same database in the same run.
///
/// `--seconds N` for each measurement (5), `--rounds N` of which the median counts (3), `--connections N` (8),
/// `--entries N`: compare 10,000 entries with this many (0: leave it out).
public final class LedgerBench {

    /// By its name: the class must be loaded by the service it runs in.
    private static final String MEASURES = "cn.jifenbu.bench.LedgerBenchInService";

    private LedgerBench() {}

    public static void main(String... options) throws Exception {
        BenchOptions.read(options, List.of("seconds", "rounds", "connections", "entries"));
        try (var database = BenchDatabase.start()) {
            // the class that measures runs inside the service, started as for a test
            var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(MEASURES)).build();
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, summary);
            summary.getSummary().printFailuresTo(new PrintWriter(System.err, true));
            if (summary.getSummary().getTestsSucceededCount() == 0) System.exit(1);
        }
        System.exit(0);
    }
}
