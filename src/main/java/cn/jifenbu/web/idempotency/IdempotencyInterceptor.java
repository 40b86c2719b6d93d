package cn.jifenbu.web.idempotency;

import cn.jifenbu.audittrail.AuditEntry;
import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyInvalid;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyMissing;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.auditing.AuditEntries;
import cn.jifenbu.web.auditing.OperationName;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.IdempotentReplies.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// Runs the operation and keeps its reply in one transaction, under the village's lock: either both are there or neither.
/// A repeat that arrives while the first is still running waits for the lock and then gets the first one's reply.
/// The audit log gets its line in the same transaction. Refusals are not kept: they changed nothing, and a later retry may
/// well succeed.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {

    private static final String JSON = "application/json;charset=UTF-8";

    private final IdempotentReplies replies;
    private final RequestHash hashes;
    private final AuditEntries lines;
    private final RequestOrigin origin;
    private final CurrentActor actor;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final ObjectMapper json;

    IdempotencyInterceptor(IdempotentReplies replies, RequestHash hashes, AuditEntries lines, RequestOrigin origin,
            CurrentActor actor, UriInfo uri,
            HttpHeaders headers, ObjectMapper json) {
        this.replies = replies;
        this.hashes = hashes;
        this.lines = lines;
        this.origin = origin;
        this.actor = actor;
        this.uri = uri;
        this.headers = headers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        var key = key();
        var body = bodyOf(operation);
        var text = body.isMissingNode() ? "" : json.writeValueAsString(body);
        var hash = hashes.of(OperationName.of(operation.getMethod()), uri.getRequestUri(), text);
        return QuarkusTransaction.joiningExisting().call(() -> runOrReplay(operation, key, hash, body));
    }

    private Object runOrReplay(InvocationContext operation, String text, byte[] hash, JsonNode asked) throws Exception {
        var key = new IdempotentReplies.Key(village(), actor.get().person(), text);
        var earlier = replies.lockAndFind(key, hash);
        if (earlier.isPresent()) return replayed(earlier.get());
        var response = (Response) operation.proceed();
        var location = response.getLocation() == null ? null : response.getLocation().toString();
        JsonNode answer = response.getEntity() == null ? MissingNode.getInstance() : json.valueToTree(response.getEntity());
        var body = answer.isMissingNode() ? null : json.writeValueAsString(answer);
        replies.keep(key, new Reply(hash, response.getStatus(), location, body), line(operation, asked, response, answer));
        origin.markRecorded();
        return response;
    }

    /// For whom it was done stands in the request, or, where a card or an order was named, in the answer.
    private AuditEntry line(InvocationContext operation, JsonNode asked, Response response, JsonNode answer) {
        var code = response.getEntity() instanceof Problem problem ? problem.code() : null;
        var household = household(asked).or(() -> household(answer));
        var reason = asked.path("reason").isTextual() ? asked.path("reason").asText() : null;
        return lines.of(actor.get(), operation.getMethod(), uri, household, response.getStatus(), code, reason);
    }

    private static Optional<UUID> household(JsonNode named) {
        return Optional.of(named.path("householdId").asText()).filter(h -> h.length() == 36).map(UUID::fromString);
    }

    private Response replayed(Reply reply) {
        origin.markRecorded();
        var response = Response.status(reply.status()).header("Idempotency-Replayed", "true");
        if (reply.location() != null) response.location(URI.create(reply.location()));
        if (reply.body() != null) response.entity(reply.body()).type(reply.status() < 400 ? JSON : Problem.MEDIA_TYPE);
        return response.build();
    }

    private String key() {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null || key.isEmpty()) throw new RefusedException(new IdempotencyKeyMissing());
        if (!key.matches("[\\x21-\\x7e]{1,255}")) throw new RefusedException(new IdempotencyKeyInvalid());
        return key;
    }

    private Optional<VillageId> village() {
        return Optional.ofNullable(uri.getPathParameters().getFirst("village")).map(VillageId::fromString);
    }

    /// The body as it was understood, so that white space and field order do not matter.
    private JsonNode bodyOf(InvocationContext operation) {
        for (var parameter : operation.getParameters()) {
            if (parameter instanceof RequestBody) return json.valueToTree(parameter);
        }
        return MissingNode.getInstance();
    }
}
