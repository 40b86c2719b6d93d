package cn.jifenbu.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The machine's own clock, which the demo does not move: for log-ins, tokens and the audit log, never for a village's
/// business.
public final class SystemClock {

    private SystemClock() {}

    /// Whole microseconds, as PostgreSQL keeps them.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
