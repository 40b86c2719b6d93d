package cn.jifenbu.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.web.TestActors.Person;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A heap of garbage for every operation that reads a body: a clear answer, never a fault.
@QuarkusTest
class GarbageTest {

    private static final List<String> BODIES = List.of("", " ", "{", "null", "[]", "5", "\"x\"", "{}", "{\"\":1}", "{\"a\":{}}",
            "{} {}", "[[[[[[[[]]]]]]]]", "\u0000", "<x/>", "{\"x\":\"\\ud800\"}", "NaN", "{'x':1}");
    private static final List<String> VALUES = List.of("null", "\"\"", "\" \"", "\"5\"", "5", "-1", "0", "5.5", "1e2", "1E400",
            "9007199254740993", "99999999999999999999", "2147483648", "true", "[]", "[null]", "{}", "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"", "\"" + "长".repeat(3000) + "\"", "\"'; drop table entry; --\"", "\"%_\\\\\"", "\"+999999999-12-31\"",
            "\"0000-00-00\"", "\"00000000-0000-0000-0000-000000000000\"");

    @Inject VillageFixture villages;

    @Test
    void garbageGetsAClearAnswer() throws IOException, InterruptedException {
        var cast = TestActors.of(villages);
        var faults = new ArrayList<String>();
        for (var operation : ApiOperation.all()) {
            if (operation.body().isMissingNode()) continue;
            var heap = heap(operation);
            assertThat(heap).hasSizeGreaterThan(BODIES.size());
            boolean heard = false;
            for (var person : cast.people().entrySet()) {
                // the whole heap once, to one who may; what is thrown away at the gate differs only by who threw it
                boolean listens = !heard && RawRequest.listens(operation, person.getValue());
                heard |= listens;
                for (var body : listens ? heap : heap.subList(0, 3)) {
                    var answer = send(operation, cast, person.getValue(), body);
                    if (!RawRequest.clear(answer))
                        faults.add(person.getKey() + " " + operation.id() + " " + body + " → "
                                + answer.statusCode() + " " + RawRequest.type(answer) + " " + answer.body());
                }
            }
            assertThat(heard).as(operation.id()).isTrue();
        }
        assertThat(faults.stream().limit(20)).as("%d faults", faults.size()).isEmpty();
    }

    private static HttpResponse<String> send(ApiOperation operation, TestActors cast, Person person, String body)
            throws IOException, InterruptedException {
        return RawRequest.send(RawRequest.to(operation.method(), operation.address(cast.known()), person, "application/json",
                body.getBytes(UTF_8)));
    }

    /// Bodies that are nothing, and right bodies with one value spoilt at a time.
    private static List<String> heap(ApiOperation operation) {
        var heap = new ArrayList<>(BODIES);
        var right = new LinkedHashMap<String, String>();
        operation.body().path("properties").properties().forEach(p -> right.put(p.getKey(), value(operation, p.getValue())));
        right.forEach((name, fine) -> VALUES.forEach(value -> heap.add(json(right, name, value))));
        heap.add(json(right, "villageId", "\"510000001001\""));
        heap.add(json(right, "role", "\"VILLAGE_ADMIN\""));
        return heap;
    }

    private static String value(ApiOperation operation, JsonNode property) {
        var schema = operation.resolve(property);
        if (schema.has("enum")) return schema.path("enum").path(0).toString();
        return switch (schema.path("type").asText()) {
            case "integer" -> "1";
            case "boolean" -> "true";
            case "array" -> "[]";
            case "object" -> "{}";
            default -> switch (schema.path("format").asText()) {
                case "uuid" -> "\"" + UUID.randomUUID() + "\"";
                case "date" -> "\"2026-03-05\"";
                default -> "\"文字\"";
            };
        };
    }

    private static String json(Map<String, String> right, String name, String value) {
        var fields = new LinkedHashMap<>(right);
        fields.put(name, value);
        return fields.entrySet().stream().map(f -> "\"" + f.getKey() + "\":" + f.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
