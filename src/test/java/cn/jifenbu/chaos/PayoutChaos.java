package cn.jifenbu.chaos;

import cn.jifenbu.bench.BenchLogIn;
import cn.jifenbu.bench.BuiltService;
import cn.jifenbu.bench.DividendTownship;
import cn.jifenbu.chaos.PayoutStep.Who;
import cn.jifenbu.shared.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Kills the service in the middle of every step that follows the freeze of one village with 10,000 households, again and
/// again, each time a little later, until the step outruns the kill. After each kill the step has happened wholly or not at
/// all; whoever then sends it again with the same key gets it done once. Named steps only, if any are named.
public final class PayoutChaos implements AutoCloseable {

    private static final int HOUSEHOLDS = 10_000;
    private static final long FIRST_KILL_MILLIS = 20;
    private static final long NEVER = 120_000;

    private final DividendTownship township;
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final HttpClient http = HttpClient.newHttpClient();

    private PayoutChaos(DividendTownship township) throws Exception {
        this.township = township;
        tokens.put(Who.VILLAGE, BenchLogIn.as(township.owner(), Role.VILLAGE_ADMIN, township.county()));
        tokens.put(Who.TOWNSHIP, BenchLogIn.as(township.owner(), Role.TOWNSHIP_ADMIN, township.county()));
    }

    public static void main(String[] words) throws Exception {
        try (var township = DividendTownship.open(1, HOUSEHOLDS)) {
            township.setPolicy("dividend_unclaimed_days = 30, clearing = 'CLEAR_ALL', clearing_notice_days = 90");
            township.freezeAll();
            int kills = 0;
            try (var chaos = new PayoutChaos(township)) {
                for (var step : PayoutStep.values()) kills += chaos.kill(step, named(step, words) ? FIRST_KILL_MILLIS : NEVER);
            }
            township.requirePaidOut(HOUSEHOLDS);
            System.out.printf("%d kills in %d steps, nothing half done: %s%n", kills, PayoutStep.values().length,
                    township.picture());
        }
    }

    private static boolean named(PayoutStep step, String[] words) {
        return words.length == 0 || List.of(words).contains(step.name());
    }

    /// @return how many kills it took
    private int kill(PayoutStep step, long first) throws Exception {
        var before = township.picture();
        var body = step.body(township);
        var key = UUID.randomUUID().toString();
        String committed = null;
        int kills = 0;
        for (long millis = first; !survives(step, body, key, millis); millis *= 2) {
            kills++;
            township.awaitRollback();
            var now = township.picture();
            if (committed == null && !now.equals(before)) committed = now;
            require(now, committed == null ? before : committed, step);
        }
        var after = township.picture();
        if (after.equals(before)) throw new IllegalStateException(step + " did nothing");
        if (committed != null) require(after, committed, step);
        System.out.printf("%s: %d kills, %s%n", step, kills,
                committed == null ? "none after its commit" : "answered again after a commit nobody heard of");
        return kills;
    }

    private boolean survives(PayoutStep step, String body, String key, long millis) throws Exception {
        try (var service = BuiltService.start(township.database(), "demo")) {
            if (step.days() > 0) {
                var moved = send(service, Who.TOWNSHIP, "/api/v1/demo/clock", "{\"days\":" + step.days() + "}", key);
                if (step.isTheClock()) return answered(service, moved, millis);
                requireSuccess(moved.get());
            }
            return answered(service, send(service, step.who(), township.runPath() + step.path(), body, key), millis);
        }
    }

    private static boolean answered(BuiltService service, CompletableFuture<HttpResponse<String>> sent, long millis)
            throws Exception {
        try {
            requireSuccess(sent.get(millis, TimeUnit.MILLISECONDS));
            return true;
        } catch (TimeoutException stillRunning) {
            service.kill();
            return false;
        }
    }

    private static void requireSuccess(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }

    private CompletableFuture<HttpResponse<String>> send(BuiltService service, Who who, String path, String body, String key) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path)).timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + tokens.get(who)).header("Idempotency-Key", key)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void require(String seen, String expected, PayoutStep step) {
        if (!seen.equals(expected))
            throw new IllegalStateException(step + " is half done: " + seen + " instead of " + expected);
    }

    @Override
    public void close() {
        http.close();
    }
}
