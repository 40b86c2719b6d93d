package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.web.access.TokenBuckets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    final AtomicLong nanos = new AtomicLong();
    final TokenBuckets buckets = new TokenBuckets(3, nanos::get);

    @Test
    void givesAMinutesWorthAtOnceAndThenAsItFills() {
        for (int i = 0; i < 10; i++) assertThat(buckets.acquire("a", 10)).isZero();
        assertThat(buckets.acquire("a", 10)).isEqualTo(6);
        nanos.addAndGet(3_000_000_000L);
        assertThat(buckets.acquire("a", 10)).isEqualTo(3);
        nanos.addAndGet(3_000_000_000L);
        assertThat(buckets.acquire("a", 10)).isZero();
        assertThat(buckets.acquire("a", 10)).isPositive();
    }

    @Test
    void doesNotSaveUpWhatIsNotUsed() {
        buckets.acquire("a", 2);
        nanos.addAndGet(3_600_000_000_000L);
        assertThat(buckets.acquire("a", 2)).isZero();
        assertThat(buckets.acquire("a", 2)).isZero();
        assertThat(buckets.acquire("a", 2)).isPositive();
    }

    @Test
    void everybodyHasTheirOwn() {
        buckets.acquire("a", 1);
        assertThat(buckets.acquire("a", 1)).isPositive();
        assertThat(buckets.acquire("b", 1)).isZero();
    }

    @Test
    void theLongestUnusedIsForgottenWhenThereAreMany() {
        for (var key : new String[]{"a", "b", "c", "a", "d"}) buckets.acquire(key, 1);
        assertThat(buckets.acquire("a", 1)).as("used meanwhile").isPositive();
        assertThat(buckets.acquire("b", 1)).as("forgotten").isZero();
    }
}
