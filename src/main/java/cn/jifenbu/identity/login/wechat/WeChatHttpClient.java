package cn.jifenbu.identity.login.wechat;

import cn.jifenbu.shared.FaultName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Requests to WeChat and its way to answer: 200 with an `errcode`. Tried again where that cannot use up a code: when no
/// connection came about, and when WeChat says it is busy (-1). After a lost answer nobody knows, so that is a failure.
final class WeChatHttpClient {

    private static final int TRIES = 3;
    private static final int BUSY = -1;
    private static final int NONE = Integer.MIN_VALUE;

    private final String url;
    private final Duration timeout;
    private final ObjectMapper json;
    private final HttpClient client;

    WeChatHttpClient(String url, Duration timeout, ObjectMapper json) {
        this.url = url;
        this.timeout = timeout;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    record Answer(JsonNode body) {

        int error() {
            return body.path("errcode").asInt(0);
        }

        /// Expired, or replaced by somebody else who uses the same app.
        boolean tokenIsDead() {
            return error() == 40001 || error() == 40014 || error() == 42001;
        }

        Optional<String> text(String... path) {
            var node = body;
            for (var name : path) node = node.path(name);
            return node.isTextual() && !node.asText().isEmpty() ? Optional.of(node.asText()) : Optional.empty();
        }

        long number(String name) {
            return body.path(name).asLong(0);
        }
    }

    Answer get(String path, Map<String, String> parameters) {
        var query = new TreeMap<>(parameters).entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return ask(path, HttpRequest.newBuilder(URI.create(url + path + query)).timeout(timeout).build());
    }

    Answer post(String path, Map<String, String> body) {
        try {
            var bytes = json.writeValueAsBytes(body);
            return ask(path, HttpRequest.newBuilder(URI.create(url + path)).timeout(timeout)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(bytes)).build());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer ask(String path, HttpRequest request) {
        var operation = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        int error = NONE;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                var answer = read(client.send(request, BodyHandlers.ofString()), operation);
                error = answer.error();
                if (error != BUSY) return answer;
            } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
                error = NONE;
            } catch (IOException lost) {
                throw WeChatApiClient.unavailable(operation, FaultName.of(lost));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw WeChatApiClient.unavailable(operation, "interrupted");
            }
        }
        throw WeChatApiClient.unavailable(operation, error == NONE ? "no connection" : "busy");
    }

    private Answer read(HttpResponse<String> response, String operation) throws IOException {
        if (response.statusCode() != 200) throw WeChatApiClient.unavailable(operation, "status " + response.statusCode());
        try {
            return new Answer(json.readTree(response.body()));
        } catch (JsonProcessingException noJson) {
            throw WeChatApiClient.unavailable(operation, "no JSON");
        }
    }
}
