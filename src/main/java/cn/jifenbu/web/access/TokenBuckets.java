package cn.jifenbu.web.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Token buckets by key: each holds a minute's worth and fills evenly. The longest unused go first when there are many, so a
/// flood from made-up addresses does not fill the memory; who is forgotten begins with a full bucket.
public final class TokenBuckets {

    private static final long MINUTE = 60_000_000_000L;

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    private static final class Bucket {

        private double tokens;
        private long seen;
    }

    public TokenBuckets(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > TokenBuckets.this.most;
            }
        };
    }

    /// Takes one from the bucket.
    ///
    /// @return 0, or the seconds until there is one again
    public synchronized int acquire(String key, double perMinute) {
        long now = nanos.getAsLong();
        var bucket = buckets.get(key);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = perMinute;
            buckets.put(key, bucket);
        } else {
            bucket.tokens = Math.min(perMinute, bucket.tokens + (now - bucket.seen) * perMinute / MINUTE);
        }
        bucket.seen = now;
        if (bucket.tokens < 1) return (int) Math.ceil((1 - bucket.tokens) * 60 / perMinute);
        bucket.tokens--;
        return 0;
    }
}
