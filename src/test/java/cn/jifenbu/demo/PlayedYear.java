package cn.jifenbu.demo;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.testing.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;

/// The demo township's year 2025 and its last days, played once for all tests that look at it: the first to ask waits for it.
@ApplicationScoped
public class PlayedYear {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DemoYear year;
    private final DemoOpenWork waiting;
    private final BusinessClock clock;

    PlayedYear(DemoYear year, DemoOpenWork waiting, BusinessClock clock) {
        this.year = year;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// Leaves the clock standing at noon of the day after which nothing was played.
    public synchronized void lookAtIt() {
        if (!isPlayed()) waiting.play(year.play(2025, (day, share) -> {}), TODAY);
        clock.standAt(TODAY.atTime(LocalTime.NOON).atZone(BusinessClock.ZONE).toInstant());
    }

    /// Asked of the database, which outlives the service of one test profile.
    private static boolean isPlayed() {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            return statement.executeQuery("select 1 from township where code = 500243999").next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
