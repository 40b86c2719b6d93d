package cn.jifenbu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// The shop over HTTP.
record RedemptionClient(HttpClient http, URI server, String token) {

    record Answer(int status, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer order(long village, UUID household, UUID goods) throws IOException, InterruptedException {
        return post(village, "redemptions", basket(household, goods, ""));
    }

    Answer handOver(long village, JsonNode order) throws IOException, InterruptedException {
        return post(village, "redemptions/" + order.path("id").asText() + "/hand-over",
                "{\"code\":\"" + order.path("pickupCode").asText() + "\"}");
    }

    Answer lookUp(long village, String card) throws IOException, InterruptedException {
        return post(village, "cards/lookup", "{\"token\":\"" + card + "\"}");
    }

    Answer counter(long village, UUID household, UUID goods, String card) throws IOException, InterruptedException {
        return post(village, "counter-redemptions", basket(household, goods, ",\"card\":\"" + card + "\""));
    }

    private static String basket(UUID household, UUID goods, String more) {
        return "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}]%s}".formatted(household, goods, more);
    }

    private Answer post(long village, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/villages/" + village + "/" + path))
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json").timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
