package cn.jifenbu.web.access;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;

/// Counts the requests of each person, and by address those of nobody known, in this replica: with three of them the limits
/// are at most three times as high, and no request waits for a shared counter.
@ApplicationScoped
class RateLimits {

    private static final int REMEMBERED = 100_000;

    private final double factor;
    private final TokenBuckets buckets = new TokenBuckets(REMEMBERED, System::nanoTime);

    RateLimits(LimitSettings settings) {
        this.factor = settings.factor();
    }

    /// @throws RefusedException TooManyRequests
    void countAddress(Method operation, String address) {
        var limit = limit(operation);
        count("a|" + limit + "|" + address, limit.addressPerMinute());
    }

    /// @throws RefusedException TooManyRequests
    void countPerson(Method operation, UUID person) {
        var limit = limit(operation);
        count("p|" + limit + "|" + person, limit.personPerMinute());
    }

    private void count(String key, int perMinute) {
        if (factor == 0) return;
        int seconds = buckets.acquire(key, perMinute * factor);
        if (seconds > 0) throw new RefusedException(new TooManyRequests(seconds));
    }

    private static RateLimit limit(Method operation) {
        var named = operation.getAnnotation(RateLimited.class);
        if (named != null) return named.value();
        if (isHeavy(operation)) return RateLimit.HEAVY;
        return operation.isAnnotationPresent(GET.class) ? RateLimit.READ : RateLimit.WRITE;
    }

    /// Uploads, and what is printed or exported; pictures are small and many on a page.
    private static boolean isHeavy(Method operation) {
        if (operation.isAnnotationPresent(Consumes.class)) return true;
        var own = operation.getAnnotation(Produces.class);
        var produces = own != null ? own : operation.getDeclaringClass().getAnnotation(Produces.class);
        return produces != null && Arrays.stream(produces.value()).noneMatch(RateLimits::isLight);
    }

    private static boolean isLight(String type) {
        return type.startsWith("application/json") || type.startsWith("image/");
    }
}
