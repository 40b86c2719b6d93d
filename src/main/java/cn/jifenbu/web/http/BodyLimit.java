package cn.jifenbu.web.http;

import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RequestRefusal.AddressTooLong;
import cn.jifenbu.refusal.RequestRefusal.BodyTooLarge;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says what is wrong with a body that announces more than the limit, and with an address that is longer; the server by itself
/// would answer with a bare 413 or 414.
/// A body that grows without announcing its length still gets the bare 413: nothing of ours is asked before it.
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 100;
    /// What the server would take if it was not told to leave this to us (quarkus.http.limits.max-initial-line-length).
    private static final int LONGEST_ADDRESS = 4096;

    private final long bytes;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.bytes = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext request) {
        if (length(request.request().getHeader("Content-Length")) > bytes) refuse(request, 413, new BodyTooLarge());
        else if (request.request().uri().length() > LONGEST_ADDRESS) refuse(request, 414, new AddressTooLong());
        else request.next();
    }

    /// What no number can hold is too large, too.
    private static long length(String header) {
        if (header == null || !header.matches("[0-9]+")) return 0;
        return header.length() > 18 ? Long.MAX_VALUE : Long.parseLong(header);
    }

    /// The body is thrown away as it comes: a client that is still sending would not see an earlier answer.
    private void refuse(RoutingContext request, int status, Refusal refusal) {
        var id = UUID.randomUUID().toString();
        var answer = request.response().setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader(RequestIdFilter.HEADER, id).putHeader("Connection", "close");
        var body = write(ProblemCatalogue.describe(refusal).withRequestId(id));
        request.request().endHandler(sent -> answer.end(body));
        request.request().resume();
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
