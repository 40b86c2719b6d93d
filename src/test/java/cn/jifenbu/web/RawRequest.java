package cn.jifenbu.web;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.web.TestActors.Person;
import cn.jifenbu.web.access.RequiresPermission;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// Requests by the ten thousand: RestAssured would take longer to word them than the service to answer.
final class RawRequest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawRequest() {}

    /// `address` from the first slash on.
    static HttpRequest to(String method, String address, Person person, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .method(method.toUpperCase(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!method.equals("get")) request.header("Idempotency-Key", UUID.randomUUID().toString());
        if (type != null) request.header("Content-Type", type);
        if (person.token() != null) request.header("Authorization", "Bearer " + person.token());
        return request.build();
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /// Whether it is for this person to use the operation.
    static boolean listens(ApiOperation operation, Person person) {
        if (operation.open()) return person.token() == null;
        return person.may(Operations.method(operation.id()).getAnnotation(RequiresPermission.class).value());
    }

    /// No fault, and what is refused is refused with a whole problem.
    static boolean clear(HttpResponse<String> answer) throws IOException {
        int status = answer.statusCode();
        if (status < 400) return true;
        if (status >= 500 || !type(answer).startsWith("application/problem+json")) return false;
        var problem = JSON.readTree(answer.body());
        return problem.path("status").asInt() == status && problem.hasNonNull("requestId")
                && problem.path("type").asText().equals("urn:jifenbu:problem:" + problem.path("code").asText())
                && !problem.path("title").asText().isEmpty() && !problem.path("detail").asText().isEmpty();
    }

    static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
