package cn.jifenbu.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// `./jifenbu bench claims`: round trips of a submitted claim, 500 approvals at once, an import of 10,000 rows, and the review
/// queue of a village with many past claims.
///
/// `--rounds N` of which the median counts (3), `--past N` past claims (1,000,000), `--rows N` of the import (10,000).
public final class ClaimsBench {
    /// By its name: the class must be loaded by the service it runs in.
    private static final String MEASURES = "cn.jifenbu.bench.ClaimsBenchInService";

    private ClaimsBench() {}

    public static void main(String... options) throws Exception {
        BenchOptions.read(options, List.of("rounds", "past", "rows", "seconds"));
        try (var database = BenchDatabase.start(); var proxy = countingProxy()) {
            var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(MEASURES)).build();
            var summary = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, summary);
            summary.getSummary().printFailuresTo(new PrintWriter(System.err, true));
            if (summary.getSummary().getTestsSucceededCount() == 0) System.exit(1);
        }
        System.exit(0);
    }

    private static RoundTripProxy countingProxy() throws IOException {
        var url = System.getProperty("quarkus.datasource.jdbc.url");
        var address = URI.create(url.substring("jdbc:".length()));
        var proxy = RoundTripProxy.before(address.getHost(), address.getPort());
        System.setProperty("bench.direct.url", url);
        System.setProperty("quarkus.datasource.jdbc.url", url.replace(":" + address.getPort() + "/", ":" + proxy.port() + "/"));
        return proxy;
    }
}
