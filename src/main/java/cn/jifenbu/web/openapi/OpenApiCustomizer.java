package cn.jifenbu.web.openapi;

import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Says of every operation what its annotations mean to the caller: the login ([RequiresPermission], [Public]), the key
/// ([Idempotent]) and the problem that may come back; and puts everything in a fixed order, so that the committed document
/// changes only with the API.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiCustomizer implements OASFilter {

    static final String BEARER = "bearer";
    static final String KEY = "Idempotency-Key";
    static final String PROBLEM = "Problem";
    private static final DotName OPERATION = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, MethodInfo> methods;
    private final RequiredFields required;
    private final FieldWords words = new FieldWords();
    private final BodyExamples examples = new BodyExamples();

    public OpenApiCustomizer(IndexView index) {
        required = new RequiredFields(index);
        methods = index.getAnnotations(OPERATION).stream().filter(a -> a.value("operationId") != null)
                .collect(Collectors.toMap(a -> a.value("operationId").asString(), a -> a.target().asMethod(), (a, b) -> a));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var method = methods.get(operation.getOperationId());
        if (method == null) return operation;
        operation.setSecurity(method.hasAnnotation(Public.class) ? List.of()
                : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (method.hasAnnotation(Idempotent.class)) operation.addParameter(OASFactory.createParameter().ref(KEY));
        operation.getResponses().getAPIResponses().values().forEach(OpenApiCustomizer::asJson);
        DeclaredResponses.declare(operation, method);
        return operation;
    }

    /// Where an annotation names a schema and no media type.
    private static void asJson(APIResponse response) {
        var content = response.getContent();
        if (content == null || content.getMediaType("*/*") == null) return;
        content.addMediaType("application/json", content.getMediaType("*/*"));
        content.removeMediaType("*/*");
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        WebhookEvents.describe(api);
        required.declare(api);
        words.describe(api);
        examples.show(api);
        api.getPaths().setPathItems(new TreeMap<>(api.getPaths().getPathItems()));
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        if (api.getTags() != null) api.setTags(api.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
    }
}
