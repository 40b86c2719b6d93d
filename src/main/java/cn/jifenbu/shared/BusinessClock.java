package cn.jifenbu.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The only source of time. A village's day and year are Shanghai's, whatever zone the container runs in.
/// The demo year and tests move it; production never does.
public final class BusinessClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.system(ZONE));

    /// Whole microseconds, as PostgreSQL keeps them, so that what was hashed is what is read back.
    public Instant now() {
        return clock.get().instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /// When the day begins in the village.
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// 24:00 of the day, in the village.
    public static Instant endOf(LocalDate day) {
        return midnight(day.plusDays(1));
    }

    /// Stands still at this moment until moved again.
    public void standAt(Instant instant) {
        clock.set(Clock.fixed(instant, ZONE));
    }

    /// Runs on from where it is now, this much further ahead.
    public void advance(Duration by) {
        clock.updateAndGet(c -> Clock.offset(c, by));
    }

    public void followTheSystem() {
        clock.set(Clock.system(ZONE));
    }
}
