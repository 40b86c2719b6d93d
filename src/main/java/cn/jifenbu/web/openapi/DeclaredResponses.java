package cn.jifenbu.web.openapi;

import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.idempotency.SafePost;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.MethodInfo;

/// Which problems an operation can answer with: they follow from the gate it goes through and from what it takes, so they are
/// not written at each of them.
public final class DeclaredResponses {

    private static final Map<String, String> DONE = Map.of("200", "办好了", "201", "建好了", "204", "办好了，没有内容");
    /// Before the seal is made, while a run is a draft, or where there is nothing to print.
    private static final Map<String, String> READS_THAT_MAY_BE_REFUSED = Map.of("proveEntry", "409", "getDividendProof", "409",
            "getPaperForms", "422", "getYearStatement", "422");
    private static final List<String> FRAMEWORKS_WORDS = List.of("OK", "Created", "No Content");

    private DeclaredResponses() {}

    public static void declare(Operation operation, MethodInfo method) {
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach(DeclaredResponses::describe);
        boolean open = method.hasAnnotation(Public.class);
        boolean changes = !method.hasAnnotation(GET.class) && !method.hasAnnotation(SafePost.class);
        declareDryRun(operation);
        if (asksForAnything(operation)) responses.addAPIResponse("400", problem("Invalid"));
        if (!open || changes) responses.addAPIResponse("401", problem("NotLoggedIn"));
        if (!open) responses.addAPIResponse("403", problem("NotAllowed"));
        if (namesSomething(operation, method)) responses.addAPIResponse("404", problem("NotFound"));
        if (!open && changes) responses.addAPIResponse("409", problem("Conflict"));
        if (changes) responses.addAPIResponse("422", problem("Refused"));
        var also = READS_THAT_MAY_BE_REFUSED.get(operation.getOperationId());
        if (also != null) responses.addAPIResponse(also, problem(also.equals("409") ? "Conflict" : "Refused"));
        responses.addAPIResponse("429", problem("TooMany"));
        responses.addAPIResponse("503", problem("Unavailable"));
        responses.addAPIResponse("default", problem("Problem"));
    }

    private static void describe(String status, APIResponse response) {
        var words = response.getDescription();
        if (words == null || FRAMEWORKS_WORDS.contains(words)) response.setDescription(DONE.get(status));
    }

    private static boolean asksForAnything(Operation operation) {
        return operation.getRequestBody() != null || operation.getParameters() != null;
    }

    /// In its address, or in what it is sent.
    private static boolean namesSomething(Operation operation, MethodInfo method) {
        return method.hasAnnotation(PathParam.class)
                || operation.getRequestBody() != null && !method.hasAnnotation(Public.class);
    }

    /// A dry run gives the same answer and makes nothing.
    private static void declareDryRun(Operation operation) {
        var made = operation.getResponses().getAPIResponse("201");
        if (made == null || operation.getParameters().stream().noneMatch(p -> "dryRun".equals(p.getName()))) return;
        operation.getResponses().addAPIResponse("200", OASFactory.createAPIResponse()
                .description("试了一遍，什么都没有留下").content(either(made, operation.getResponses().getAPIResponse("202"))));
    }

    /// Where some of what is asked for waits for others, a dry run says which it would be.
    private static Content either(APIResponse made, APIResponse waiting) {
        if (waiting == null) return made.getContent();
        var schemas = Stream.of(made, waiting).map(r -> r.getContent().getMediaType(MediaType.APPLICATION_JSON).getSchema());
        var any = OASFactory.createSchema().anyOf(schemas.toList());
        return OASFactory.createContent().addMediaType(MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(any));
    }

    private static APIResponse problem(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
