package cn.jifenbu.web.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// What each field and parameter means, with its unit, out of `openapi/fields.properties`: a word means the same everywhere,
/// and where it does not, the schema is named before it.
public final class FieldWords {

    private static final String SOURCE = "/openapi/fields.properties";

    private final Properties words = new Properties();

    public FieldWords() {
        try (var in = FieldWords.class.getResourceAsStream(SOURCE)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in, SOURCE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() == null) return;
            schema.getProperties().forEach((field, of) -> describe(of, name + "." + field, field));
        });
        api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .forEach(this::describeParameters);
    }

    private void describeParameters(Operation operation) {
        for (var parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            var entry = word("parameter." + parameter.getName());
            if (parameter.getRef() == null && entry != null) parameter.setDescription(entry.split(" \\| ")[0]);
        }
    }

    private void describe(Schema field, String special, String general) {
        var entry = Stream.of(special, general).map(this::word).filter(Objects::nonNull).findFirst().orElse(null);
        if (entry == null) return;
        var parts = entry.split(" \\| ");
        field.setDescription(parts[0]);
        if (parts.length > 1) field.setExamples(List.of(typed(field, parts[1])));
    }

    private String word(String key) {
        return words.getProperty(key);
    }

    private static Object typed(Schema field, String example) {
        boolean number = field.getType() != null && field.getType().contains(SchemaType.INTEGER);
        return number ? (Object) Long.valueOf(example) : example;
    }
}
