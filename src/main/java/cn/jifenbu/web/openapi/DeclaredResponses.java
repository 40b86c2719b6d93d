package cn.jifenbu.web.openapi;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.DuringAccountSetup;
import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.SafePost;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.MethodInfo;

/// Which problems an operation can answer with: they follow from the gate it goes through and from what it takes, so they are
/// not written at each of them.
public final class DeclaredResponses {

    private static final Map<String, String> DONE = Map.of("200", "办好了", "201", "建好了", "204", "办好了，没有内容");
    private static final List<String> FRAMEWORKS_WORDS = List.of("OK", "Created", "No Content");

    private DeclaredResponses() {}

    public static void declare(Operation operation, MethodInfo method) {
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach(DeclaredResponses::describe);
        boolean open = method.hasAnnotation(Public.class);
        boolean changes = !method.hasAnnotation(GET.class) && !method.hasAnnotation(SafePost.class);
        if (asksForAnything(operation)) responses.addAPIResponse("400", problem("Invalid"));
        if (!open || changes) responses.addAPIResponse("401", problem("NotLoggedIn"));
        if (!open && mayBeRefused(method)) responses.addAPIResponse("403", problem("NotAllowed"));
        if (namesSomething(method)) responses.addAPIResponse("404", problem("NotFound"));
        if (!open && changes) responses.addAPIResponse("409", problem("Conflict"));
        if (changes) responses.addAPIResponse("422", problem("Refused"));
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

    /// What is open to everybody who is logged in, ready or not, refuses nobody.
    private static boolean mayBeRefused(MethodInfo method) {
        return !method.hasAnnotation(DuringAccountSetup.class)
                || !method.annotation(RequiresPermission.class).value().asEnum().equals(Permission.SELF.name());
    }

    private static boolean namesSomething(MethodInfo method) {
        return method.hasAnnotation(PathParam.class);
    }

    private static APIResponse problem(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
