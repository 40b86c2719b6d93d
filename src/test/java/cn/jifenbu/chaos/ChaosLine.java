package cn.jifenbu.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The way to the service, through what a load balancer would do: a replica that is open, another one when no answer came,
/// and the same request with the same key until there is one.
final class ChaosLine {

    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status / 100 == 2;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_TRIES_MILLIS = 400;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final List<ChaosReplica> replicas;
    private volatile ChaosTally tally = new ChaosTally();

    ChaosLine(List<ChaosReplica> replicas) {
        this.replicas = replicas;
    }

    ChaosTally begin() {
        tally = new ChaosTally();
        return tally;
    }

    ChaosTally tally() {
        return tally;
    }

    /// Letters only: digits in a text may be somebody's number.
    static String newKey() {
        var key = new StringBuilder("chaos-");
        UUID.randomUUID().toString().replace("-", "").chars().forEach(c -> key.append((char) ('a' + Character.digit(c, 16))));
        return key.toString();
    }

    Answer post(String path, String token, String key, String body) throws InterruptedException {
        boolean failed = false;
        boolean unanswered = false;
        for (long since = System.nanoTime(); System.nanoTime() - since < PATIENCE_NANOS;) {
            try {
                var answer = any().send(path, request(token, key).POST(BodyPublishers.ofString(body)));
                if (!isFault(answer)) {
                    if (failed && answer.headers().firstValue("Idempotency-Replayed").isPresent()) tally.doneBefore(unanswered);
                    return new Answer(answer.statusCode(), json(answer));
                }
                tally.fault(answer.statusCode() + " " + json(answer).path("code").asText("without a code"));
            } catch (IOException none) {
                unanswered = true;
                tally.fault("no answer");
            }
            failed = true;
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
        throw new IllegalStateException("no answer in two minutes to " + path);
    }

    /// Once; a fault is counted and forgotten.
    void get(String path, String token) throws InterruptedException {
        try {
            var answer = any().send(path, request(token, null).GET());
            if (isFault(answer)) tally.fault("read " + answer.statusCode() + " " + json(answer).path("code").asText());
            else tally.read();
        } catch (IOException none) {
            tally.fault("read no answer");
        }
    }

    /// While nothing is wrong yet.
    JsonNode ask(String path, String token) throws InterruptedException {
        try {
            return json(any().send(path, request(token, null).GET()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFault(HttpResponse<String> answer) {
        return answer.statusCode() >= 500;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notOurs) {
            return JSON.createObjectNode();
        }
    }

    private static HttpRequest.Builder request(String token, String key) {
        var request = HttpRequest.newBuilder().header("Content-Type", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (key != null) request.header("Idempotency-Key", key);
        return request;
    }

    private ChaosReplica any() {
        var open = replicas.stream().filter(ChaosReplica::isOpen).toList();
        var choice = open.isEmpty() ? replicas : open;
        return choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
    }
}
