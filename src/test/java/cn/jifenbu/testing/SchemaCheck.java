package cn.jifenbu.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Holds a JSON value against a schema of the API document, with the words that this document uses: nothing undeclared,
/// nothing missing, nothing of another type.
public final class SchemaCheck {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /// What is wrong with `value`, each with its place; empty when all is as declared.
    public static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        var check = new SchemaCheck(document);
        check.value(schema, value, "");
        return check.faults;
    }

    private void value(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            var ref = schema.path("$ref").asText();
            var target = document.at(ref.substring(1));
            value(target, value, target.has("properties") ? ref.substring(ref.lastIndexOf('/') + 1) : at);
        } else if (schema.has("anyOf")) {
            oneOf(schema.path("anyOf"), value, at);
        } else if (!hasType(schema.path("type"), value)) {
            faults.add("%s is %s, not %s".formatted(at, value, schema.path("type")));
        } else if (value.isObject()) {
            object(schema, value, at);
        } else if (value.isArray()) {
            value.forEach(item -> value(schema.path("items"), item, at + "[]"));
        } else if (value.isTextual()) {
            text(schema, value.asText(), at);
        }
    }

    private void oneOf(JsonNode choices, JsonNode value, String at) {
        var tried = StreamSupport.stream(choices.spliterator(), false).map(choice -> {
            var check = new SchemaCheck(document);
            check.value(choice, value, at);
            return check.faults;
        }).toList();
        if (tried.stream().noneMatch(List::isEmpty)) faults.addAll(tried.getFirst());
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        var properties = schema.path("properties");
        var others = schema.path("additionalProperties");
        schema.path("required").forEach(field -> {
            if (!value.has(field.asText())) faults.add(at + "." + field.asText() + " is missing");
        });
        value.properties().forEach(field -> {
            var place = at + "." + field.getKey();
            if (properties.has(field.getKey())) value(properties.path(field.getKey()), field.getValue(), place);
            else if (others.isObject()) value(others, field.getValue(), place);
            else faults.add(place + " is not declared");
        });
    }

    private void text(JsonNode schema, String text, String at) {
        var words = schema.path("enum");
        if (!words.isMissingNode() && StreamSupport.stream(words.spliterator(), false).noneMatch(w -> w.asText().equals(text)))
            faults.add("%s is %s, not one of %s".formatted(at, text, words));
        if (schema.has("const") && !schema.path("const").asText().equals(text)) faults.add(at + " is " + text);
        var fits = switch (schema.path("format").asText()) {
            case "date" -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case "date-time" -> isTime(text);
            case "uuid" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            default -> true;
        };
        if (!fits) faults.add("%s is %s, not a %s".formatted(at, text, schema.path("format").asText()));
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) return StreamSupport.stream(type.spliterator(), false).anyMatch(one -> hasType(one, value));
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }
}
