package cn.jifenbu.web.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// A whole body for each of the main requests, to be copied and sent, out of `openapi/examples.json`. Households and log-ins
/// are the demo township's; ids of claims, goods and people are anybody's and have to be replaced.
final class BodyExamples {

    private static final String SOURCE = "/openapi/examples.json";

    private final Map<String, Object> bodies;

    BodyExamples() {
        try (var in = BodyExamples.class.getResourceAsStream(SOURCE)) {
            bodies = new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        bodies.forEach((name, body) -> {
            if (schemas.containsKey(name)) schemas.get(name).setExamples(List.of(body));
        });
    }
}
