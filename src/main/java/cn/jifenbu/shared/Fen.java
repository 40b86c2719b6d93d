package cn.jifenbu.shared;

import java.math.BigDecimal;

/// Money in whole fen (1 yuan = 100 fen), never negative.
public record Fen(long value) implements Comparable<Fen> {

    public static final Fen ZERO = new Fen(0);

    public Fen {
        if (value < 0) throw new IllegalArgumentException("money must not be negative: " + value);
    }

    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    /// This many hundredths of a percent, rounded down to the fen. Whole ten-thousands first: no sum of money overflows.
    public Fen basisPoints(int rate) {
        return new Fen(Math.multiplyExact(value / 10_000, rate) + value % 10_000 * rate / 10_000);
    }

    /// 1234 → `12.34`; also for differences, which may be negative.
    public static String inYuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }
}
