package cn.jifenbu.webhook.model;

import java.time.Duration;
import java.time.Instant;

/// When to try again: after 10 seconds, then twice as long each time, at most an hour, give or take a quarter, so that
/// receivers that come back are not run over. Who has not answered well for a day is given up.
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(1);
    public static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private Backoff() {}

    /// @param tries how many failed so far, from 1
    /// @param chance from 0 up to 1
    public static Duration after(int tries, double chance) {
        var plain = tries > 10 ? LONGEST : FIRST.multipliedBy(1L << (tries - 1));
        var capped = plain.compareTo(LONGEST) > 0 ? LONGEST : plain;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.75 + chance / 2)));
    }

    public static boolean givesUp(Instant failingSince, Instant now) {
        return !now.isBefore(failingSince.plus(GIVEN_UP_AFTER));
    }
}
