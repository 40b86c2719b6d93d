package cn.jifenbu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.claims.ClaimFigures;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoYearTest {

    @Inject DemoYear demo;
    @Inject DemoTownship township;
    @Inject ClaimFigures figures;
    @Inject cn.jifenbu.redemption.RedemptionFigures redemptions;
    @Inject BusinessClock clock;

    @AfterEach
    void backToRealTime() {
        clock.followTheSystem();
    }

    @Test
    void theYearPostsExactlyWhatTheSourceReports() {
        long begin = System.nanoTime();
        demo.play(2025, (day, share) -> {});
        System.out.println("PLAYED in " + (System.nanoTime() - begin) / 1_000_000 + " ms, cpu "
                + ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime() / 1_000_000);
        System.out.println("PLAYED redemptions " + redemptions.handedOver(township.villages(), 2025));
        figures.posted(township.villages(), 2025).forEach(System.out::println);
        assertThat(figures.posted(township.villages(), 2025).stream().mapToLong(ClaimFigures.Posted::points).sum())
                .isEqualTo(39_733);
    }
}
