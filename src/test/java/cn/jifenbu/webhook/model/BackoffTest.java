package cn.jifenbu.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsTwiceAsLongEachTimeButNeverMuchOverAnHour() {
        assertThat(Backoff.after(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(2, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Backoff.after(9, 0.5)).isEqualTo(Duration.ofSeconds(2560));
        for (int tries : new int[]{10, 11, 64, 1_000_000}) {
            assertThat(Backoff.after(tries, 0.5)).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void receiversThatCameBackAreNotAllAskedInTheSameSecond() {
        assertThat(Backoff.after(3, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(3, 0.999)).isBetween(Duration.ofMillis(49_900), Duration.ofSeconds(50));
    }

    @Test
    void givesUpAfterADay() {
        var since = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(Backoff.givesUp(since, since.plus(Duration.ofHours(23)))).isFalse();
        assertThat(Backoff.givesUp(since, since.plus(Duration.ofHours(24)))).isTrue();
    }
}
