package cn.jifenbu.web.openapi;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The names of the schemas that travel one way: asked for in requests, or given in answers and sent to webhooks.
final class Reachable {

    private static final String SCHEMA = "#/components/schemas/";

    private final OpenAPI api;
    private final Set<String> names = new TreeSet<>();

    private Reachable(OpenAPI api) {
        this.api = api;
    }

    static Set<String> fromRequests(OpenAPI api) {
        var reachable = new Reachable(api);
        operations(api.getPaths().getPathItems().values()).map(Operation::getRequestBody).filter(Objects::nonNull)
                .forEach(body -> reachable.follow(body.getContent()));
        return reachable.names;
    }

    static Set<String> fromAnswers(OpenAPI api) {
        var reachable = new Reachable(api);
        operations(api.getPaths().getPathItems().values())
                .flatMap(o -> o.getResponses().getAPIResponses().values().stream())
                .forEach(response -> reachable.follow(response.getContent()));
        api.getComponents().getResponses().values().forEach(response -> reachable.follow(response.getContent()));
        operations(api.getWebhooks().values()).forEach(o -> reachable.follow(o.getRequestBody().getContent()));
        return reachable.names;
    }

    private static Stream<Operation> operations(Collection<PathItem> items) {
        return items.stream().flatMap(item -> item.getOperations().values().stream());
    }

    private void follow(Content content) {
        if (content != null) content.getMediaTypes().values().forEach(media -> follow(media.getSchema()));
    }

    private void follow(Schema schema) {
        if (schema == null) return;
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(SCHEMA.length());
            if (names.add(name)) follow(api.getComponents().getSchemas().get(name));
            return;
        }
        if (schema.getProperties() != null) schema.getProperties().values().forEach(this::follow);
        if (schema.getAnyOf() != null) schema.getAnyOf().forEach(this::follow);
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
    }
}
