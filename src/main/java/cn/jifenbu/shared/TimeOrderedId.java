package cn.jifenbu.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562): 48 bits of milliseconds lead, so that the ids of a log sort by time; 74 random bits follow.
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID at(Instant moment) {
        long most = moment.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long least = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
