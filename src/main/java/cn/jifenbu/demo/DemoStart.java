package cn.jifenbu.demo;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.embedded.AotCacheTraining;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;

/// Loads the demo township at the first start in the demo and dev profiles, before the service answers. A loading that was
/// cut short is cleared away and begun again; a database that holds anything else is left alone.
@ApplicationScoped
class DemoStart {

    /// The year-end run is over by 20 February; a year is played when that lies behind.
    private static final int DAYS_TO_FINISH = 60;

    private final DemoLoadRepository load;
    private final Installation installation;
    private final Divisions divisions;
    private final DemoYear year;
    private final DemoOpenWork waiting;
    private final Flyway flyway;
    private final BusinessClock clock;

    DemoStart(DemoLoadRepository load, Installation installation, Divisions divisions, DemoYear year, DemoOpenWork waiting,
            Flyway flyway, BusinessClock clock) {
        this.load = load;
        this.installation = installation;
        this.divisions = divisions;
        this.year = year;
        this.waiting = waiting;
        this.flyway = flyway;
        this.clock = clock;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        boolean demo = ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("dev");
        if (!demo || AotCacheTraining.isThisRun()) return;
        switch (load.state()) {
            case FINISHED -> {}
            case UNFINISHED -> {
                System.out.println("上次的演示数据没有装完，清掉重新装。 The demo data was cut short: loading it again.");
                flyway.clean();
                flyway.migrate();
                load();
            }
            case NEVER -> {
                if (divisions.allVillages().isEmpty()) load();
            }
        }
    }

    private void load() {
        var today = clock.today();
        load.begin();
        var bar = new ProgressBar("正在装演示乡镇的一年 Loading a year of the demo township");
        try (var hurry = installation.withoutWaitingForTheDisk()) {
            var villages = year.play(playedYear(today), bar::show);
            waiting.play(villages, today);
        } finally {
            clock.followTheSystem();
        }
        load.finish();
        bar.done();
    }

    /// The last year whose year-end run can be over by today.
    static int playedYear(LocalDate today) {
        return today.minusDays(DAYS_TO_FINISH).getYear() - 1;
    }
}
