package cn.jifenbu.bench;

import java.time.Duration;

/// The built service on a township whose drafts are all due: its first tick freezes them by itself.
final class DividendJob {

    private static final int HOUSEHOLDS = 400;
    private static final long AT_MOST_NANOS = Duration.ofMinutes(10).toNanos();

    private DividendJob() {}

    /// @return the most memory the service had, in megabytes
    static long freeze(int villages) throws Exception {
        try (var township = DividendTownship.open(villages, HOUSEHOLDS);
                var service = BuiltService.start(township.database())) {
            while (township.frozen() == 0) Thread.sleep(20);
            long started = System.nanoTime();
            while (township.frozen() < villages) {
                if (System.nanoTime() - started > AT_MOST_NANOS) throw new IllegalStateException("not all frozen");
                Thread.sleep(200);
            }
            long peak = service.peakMegabytes();
            System.out.printf(
                    "the job in the service: %d villages, %d households: %.1f s after its first batch, at most %d MB%n",
                    villages, villages * HOUSEHOLDS, (System.nanoTime() - started) / 1e9, peak);
            return peak;
        }
    }
}
