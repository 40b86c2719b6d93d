package cn.jifenbu.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Says of the fields of every answer whether they are always there and whether they may be null: Jackson writes each
/// component of a record, so each is there, and may be null when it is [Nullable]; in a record that leaves nulls out, or
/// where the component itself does, a [Nullable] one may be missing instead. What a request must have stands in its
/// constraints.
public final class RequiredFields {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    public RequiredFields(IndexView index) {
        for (var type : index.getKnownClasses()) {
            if (type.isRecord()) records.computeIfAbsent(type.simpleName(), _ -> new ArrayList<>()).add(type);
        }
    }

    public void declare(OpenAPI api) {
        var requested = Reachable.fromRequests(api);
        Reachable.fromAnswers(api).forEach(name -> {
            var schema = api.getComponents().getSchemas().get(name);
            if (schema.getProperties() != null) declare(name, schema, requested.contains(name));
        });
    }

    private void declare(String name, Schema schema, boolean alsoAsked) {
        var type = recordOf(name, schema.getProperties().keySet());
        boolean leavesOut = type.filter(t -> t.hasDeclaredAnnotation(JsonInclude.class)).isPresent();
        var required = new ArrayList<String>();
        for (var field : List.copyOf(schema.getProperties().entrySet())) {
            boolean nullable = type.filter(t -> isNullable(t, field.getKey())).isPresent();
            boolean leftOut = leavesOut || type.filter(t -> leavesOut(t, field.getKey())).isPresent();
            if (!nullable || !leftOut) required.add(field.getKey());
            if (nullable && !leftOut) schema.addProperty(field.getKey(), orNull(field.getValue()));
        }
        if (!alsoAsked) schema.setRequired(required);
    }

    /// The record a schema was made from: of its name, and with its fields where namesakes exist outside the API.
    private Optional<ClassInfo> recordOf(String schema, Set<String> fields) {
        var name = schema.startsWith("Page") && fields.equals(Set.of("items", "next")) ? "Page" : schema;
        return records.getOrDefault(name, List.of()).stream()
                .filter(type -> fields.equals(Set.copyOf(type.recordComponents().stream().map(c -> c.name()).toList())))
                .findFirst();
    }

    private static boolean isNullable(ClassInfo type, String field) {
        return Optional.ofNullable(type.recordComponent(field)).filter(c -> c.type().hasAnnotation(NULLABLE)).isPresent();
    }

    private static boolean leavesOut(ClassInfo type, String field) {
        return Optional.ofNullable(type.field(field)).filter(f -> f.hasAnnotation(JsonInclude.class)).isPresent();
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema().addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) schema.addType(SchemaType.NULL);
        return schema;
    }
}
