package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Every answer that any test gets is held against `openapi/openapi.yaml`: whoever reads the document may rely on it. Found
/// through META-INF/services, so no test names it.
public class KeepsToTheDocument implements QuarkusTestBeforeEachCallback, Filter {

    /// What a client acts upon differently, so that it must be told beforehand.
    private static final Set<Integer> DECLARED = Set.of(401, 403, 404, 409, 422, 429, 503);
    private static final Set<String> TYPES = Set.of("application/json", Problem.MEDIA_TYPE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode document;

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (RestAssured.filters().stream().noneMatch(KeepsToTheDocument.class::isInstance)) RestAssured.filters(this);
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext chain) {
        var response = chain.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        check(request.getMethod(), path, new Answer(response.statusCode(), response.contentType(),
                "true".equals(response.header("Idempotency-Replayed")), response.asByteArray()));
        return response;
    }

    /// `replayed`: kept from the first time, and given again.
    public record Answer(int status, String type, boolean replayed, byte[] body) {}

    /// The same for who speaks HTTP by other means; `path` without a query.
    public static void check(String method, String path, Answer answer) {
        operation(method.toLowerCase(), path).ifPresent(operation -> check(operation, answer));
    }

    /// The same for what is sent to webhooks.
    public static void requireAsDeclared(String kind, String body) {
        var sent = document().path("webhooks").path(kind).at("/post/requestBody/content/application~1json/schema");
        assertThat(sent.isMissingNode()).as("webhook %s is not declared", kind).isFalse();
        try {
            assertThat(SchemaCheck.faults(document(), sent, JSON.readTree(body))).as(kind).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode operation, Answer given) {
        int code = given.status();
        var declared = operation.path("responses");
        var status = String.valueOf(code);
        var as = operation.path("operationId").asText() + " " + status;
        var type = Optional.ofNullable(given.type()).orElse("").split(";")[0];
        if (code < 300 || DECLARED.contains(code) && type.equals(Problem.MEDIA_TYPE)) {
            assertThat(declared.has(status)).as("%s is declared", as).isTrue();
        }
        var answer = declared.has(status) ? declared.path(status) : declared.path("default");
        if (answer.has("$ref")) answer = document().at(answer.path("$ref").asText().substring(1));
        if (!TYPES.contains(type) || given.body().length == 0) return;
        var schema = answer.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s as %s is not declared", as, type).isFalse();
        try {
            var faults = SchemaCheck.faults(document(), schema, JSON.readTree(given.body()));
            assertThat(faults).filteredOn(fault -> !isOlder(given, fault)).as(as).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A reply that was kept says what the version said that gave it first, byte for byte: it lacks what has come since. One of
    /// today's was held against the document when it was given.
    private static boolean isOlder(Answer answer, String fault) {
        return answer.replayed() && fault.endsWith(" is missing");
    }

    /// The one with the fewest variable parts, as the service chooses it.
    private static Optional<JsonNode> operation(String method, String path) {
        return document().path("paths").properties().stream().filter(p -> p.getValue().has(method))
                .filter(p -> path.matches(p.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(p -> p.getKey().split("\\{").length)).map(p -> p.getValue().path(method));
    }

    private static JsonNode document() {
        try {
            if (document == null)
                document = new ObjectMapper(new YAMLFactory()).readTree(Path.of("openapi/openapi.yaml").toFile());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
