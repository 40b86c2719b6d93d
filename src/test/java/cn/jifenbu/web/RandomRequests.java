package cn.jifenbu.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.BadFiles;
import cn.jifenbu.web.TestActors.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Requests made up from the document: mostly right, with something spoilt here and there. The same seed, the same requests.
final class RandomRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of("", " ", "\u0000", "\ud800", "a\udc00", "\u202e", "\u2028",
            "\ufeff", "😀", "é",
            "长".repeat(600), "x".repeat(5_000), "//x/", "https://", "http://[::1", "https://u:p@h/", "javascript:x", "../../x",
            "%00",
            "%", "%zz", "${7*7}", "'; drop table entry", "{{x}}", "=1+1", "-1", "0", "1e999999999", "99999999999999999999",
            "NaN", "2026-02-30", "+999999999-12-31", "2026-03-05T00:00:00Z",
            "00000000-0000-0000-0000-000000000000", "null", "true");
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "5.5", "2147483648", "9223372036854775807",
            "-9223372036854775808", "9223372036854775808", "1e2", "1e308", "1E400", "1e999999999", "1e-999999999");
    /// As they stand in an address; Java's client would not let worse ones out.
    private static final List<String> RAW = List.of("%00", "%C0%80", "%ED%A0%80", "%FF", "%E2%80%AE", "%2F..%2F",
            "a;x=1", "%25", "+", "%0D%0A", "%F0%9F%98%80");
    private static final List<String> TYPES = List.of("application/json; charset=utf-16", "application/json;charset=klingon",
            "text/plain", "application/x-www-form-urlencoded", "x", "*/*", "application/json;", "multipart/form-data");
    private static final List<String> TOKENS = List.of("Bearer", "Bearer x", "Basic x", "x", "Bearer " + "a".repeat(4_000));
    private static final List<String> ACCEPTS = List.of("*/*", "text/html", "x", "application/json;q=2", "a/b;c=\"", "image/*");

    private final Random random;
    private final Map<String, String> known;

    RandomRequests(long seed, Map<String, String> known) {
        this.random = new Random(seed);
        this.known = known;
    }

    HttpRequest to(ApiOperation operation, Person person) {
        var type = content(operation);
        var body = body(operation, type);
        var request = RawRequest.to(operation.method(), address(operation), person,
                type != null && oneIn(15) ? any(TYPES) : type, body);
        if (!oneIn(10)) return request;
        var odd = HttpRequest.newBuilder(request, (name, value) -> true);
        if (oneIn(2)) odd.header("Accept", any(ACCEPTS));
        if (oneIn(3)) odd.header("If-Match", any(List.of("*", "x", "\"1\"", "W/\"\"")));
        if (oneIn(3)) odd.header("Accept-Language", any(List.of("x-y-z", "*", "zh;q=9", "en")));
        if (oneIn(5)) odd.setHeader("Authorization", any(TOKENS));
        return odd.build();
    }

    private String address(ApiOperation operation) {
        var address = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.node().path("parameters")) {
            var name = parameter.path("name").asText();
            var schema = operation.resolve(parameter.path("schema"));
            switch (parameter.path("in").asText()) {
                case "path" -> address = address.replace("{" + name + "}",
                        oneIn(12) ? any(RAW) : known.getOrDefault(name, encoded(plain(operation, schema))));
                case "query" -> {
                    if (oneIn(2))
                        query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(oneIn(6) ? any(RAW)
                                : oneIn(4) ? encoded(any(TEXTS)) : encoded(plain(operation, schema)));
                }
                default -> {}
            }
        }
        return address + query;
    }

    private String plain(ApiOperation operation, JsonNode schema) {
        var value = value(operation, schema, 0);
        return value.isContainerNode() ? "x" : value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String content(ApiOperation operation) {
        if (operation.takesAFile()) return "multipart/form-data; boundary=" + BadFiles.BOUNDARY;
        return operation.node().has("requestBody") ? "application/json" : null;
    }

    private byte[] body(ApiOperation operation, String type) {
        if (type == null) return oneIn(20) ? any(TEXTS).getBytes(UTF_8) : null;
        if (operation.takesAFile()) return cut(BadFiles.form("file", BadFiles.png(16, 16, 8)));
        var text = value(operation, operation.body(), 0).toString();
        // what no tree can hold: lone surrogates as they are escaped, numbers without measure
        if (oneIn(12)) text = text.replaceFirst("\"[^\"]{1,40}\"(?=[,}])", "\"\\\\ud800\"");
        if (oneIn(12)) text = text.replaceFirst(":[0-9]+", ":" + any(NUMBERS));
        return cut(text.getBytes(UTF_8));
    }

    private byte[] cut(byte[] body) {
        if (oneIn(25)) return Arrays.copyOf(body, random.nextInt(body.length + 1));
        if (oneIn(25) && body.length > 0) body[random.nextInt(body.length)] = (byte) random.nextInt();
        return body;
    }

    /// Of this schema, or spoilt.
    private JsonNode value(ApiOperation operation, JsonNode written, int depth) {
        if (depth > 0 && oneIn(15)) return spoilt();
        var schema = operation.resolve(written);
        if (schema.has("anyOf")) return value(operation, schema.path("anyOf").path(0), depth);
        if (schema.has("enum")) return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        var type = schema.path("type").isArray() ? schema.path("type").path(0).asText() : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(operation, schema, depth);
            case "array" -> {
                var items = MAKE.arrayNode();
                int size = depth > 5 ? 0 : random.nextInt(3);
                for (int i = 0; i < size; i++) items.add(value(operation, schema.path("items"), depth + 1));
                yield items;
            }
            case "integer" -> MAKE.numberNode(schema.path("minimum").asLong(1) + random.nextInt(40));
            case "number" -> MAKE.numberNode(random.nextInt(100) / 4.0);
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            default -> TextNode.valueOf(text(schema.path("format").asText()));
        };
    }

    private JsonNode object(ApiOperation operation, JsonNode schema, int depth) {
        var object = MAKE.objectNode();
        for (var field : schema.path("properties").properties()) {
            if (oneIn(10) || depth > 6) continue;
            var house = known.get(field.getKey().replace("Id", ""));
            if (house != null && !oneIn(4)) object.put(field.getKey(), house);
            else object.set(field.getKey(), value(operation, field.getValue(), depth + 1));
        }
        return object;
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-03-05T08:00:00Z";
            default -> oneIn(4) ? any(TEXTS) : "字" + random.nextInt(1_000);
        };
    }

    private JsonNode spoilt() {
        return switch (random.nextInt(5)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.numberNode(random.nextLong());
            case 2 -> MAKE.arrayNode().addNull();
            case 3 -> MAKE.objectNode().put("x", 1);
            default -> TextNode.valueOf(any(TEXTS));
        };
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
