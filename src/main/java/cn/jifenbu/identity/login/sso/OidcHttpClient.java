package cn.jifenbu.identity.login.sso;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Requests to the provider of single sign-on: https, or this machine itself; no redirect is followed, nothing is tried again.
/// A client per request, because such log-ins are few and a service without them should hold nothing for them.
final class OidcHttpClient {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Duration timeout;
    private final ObjectMapper json;

    OidcHttpClient(Duration timeout, ObjectMapper json) {
        this.timeout = timeout;
        this.json = json;
    }

    record Answer(int status, JsonNode body) {}

    Answer get(String address) throws IOException {
        return send(HttpRequest.newBuilder(safe(address)));
    }

    /// @param authorization the header's value, null for none
    Answer post(String address, Map<String, String> form, String authorization) throws IOException {
        var request = HttpRequest.newBuilder(safe(address)).POST(BodyPublishers.ofString(encoded(form)))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (authorization != null) request.header("Authorization", authorization);
        return send(request);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            var response = client.send(request.timeout(timeout).header("Accept", "application/json").build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private JsonNode read(String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON"); // never with the text: it may hold a token
        }
    }

    private static URI safe(String address) throws IOException {
        try {
            var uri = URI.create(address);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost())) return uri;
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("no address");
        }
        throw new IOException("not https");
    }
}
