package cn.jifenbu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FenTest {

    @Test
    void basisPointsAreRoundedDownToTheFen() {
        assertThat(new Fen(200_019).basisPoints(500)).isEqualTo(new Fen(10_000));
        assertThat(new Fen(19).basisPoints(500)).isEqualTo(Fen.ZERO);
        assertThat(new Fen(Long.MAX_VALUE).basisPoints(10_000)).isEqualTo(new Fen(Long.MAX_VALUE));
    }

    @Test
    void noSumAndRateOverflow() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long value = random.nextLong(Long.MAX_VALUE);
            int rate = random.nextInt(10_001);
            var exact = BigInteger.valueOf(value).multiply(BigInteger.valueOf(rate)).divide(BigInteger.valueOf(10_000));
            assertThat(new Fen(value).basisPoints(rate).value()).isEqualTo(exact.longValueExact());
        }
    }
}
