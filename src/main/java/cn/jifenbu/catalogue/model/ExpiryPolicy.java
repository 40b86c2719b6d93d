package cn.jifenbu.catalogue.model;

import java.time.MonthDay;

/// What becomes of last year's redeemable points on the day `on`, announced `noticeDays` before. `keepPercent` counts for
/// KEEP_PERCENT only.
public record ExpiryPolicy(ExpiryKind kind, int keepPercent, MonthDay on, int noticeDays) {

    public static final ExpiryPolicy NONE = new ExpiryPolicy(ExpiryKind.NONE, 100, MonthDay.of(3, 31), 30);

    public ExpiryPolicy {
        if (keepPercent < 0 || keepPercent > 100) throw new IllegalArgumentException("percent");
        if (noticeDays < 1 || noticeDays > 366) throw new IllegalArgumentException("a clearing is announced before");
    }

    public enum ExpiryKind {
        NONE, KEEP_PERCENT, CLEAR_ALL
    }
}
