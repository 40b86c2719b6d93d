package cn.jifenbu.web.auditing;

import cn.jifenbu.audittrail.AuditEntry;
import cn.jifenbu.audittrail.AuditTrail;
import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.web.access.CurrentActor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Writes down what [IdempotencyInterceptor] did not write in the operation's own transaction: refused writes, writes without a
/// key, and reads that are [Audited]. Tries by nobody leave no line here; the log-in itself writes
/// those of log-ins.
public class AuditFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class);

    private final AuditTrail audit;
    private final AuditEntries lines;
    private final CurrentActor current;
    private final RequestOrigin origin;
    private final ResourceInfo operation;

    AuditFilter(AuditTrail audit, AuditEntries lines, CurrentActor current, RequestOrigin origin, ResourceInfo operation) {
        this.audit = audit;
        this.lines = lines;
        this.current = current;
        this.origin = origin;
        this.operation = operation;
    }

    @ServerResponseFilter
    public void writeDown(ContainerRequestContext request, ContainerResponseContext response) {
        var method = operation.getResourceMethod();
        var actor = current.known();
        if (method == null || actor.isEmpty() || origin.written()) return;
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && !method.isAnnotationPresent(Audited.class)) return;
        // nothing was done and nothing may be: a flood must not fill the log
        if (response.getStatus() == 429 || response.getStatus() == 503) return;
        var line = line(actor.get(), request, response);
        try {
            audit.recordApart(line);
        } catch (RuntimeException e) {
            LOG.errorf(e, "could not write down %s", line.operation());
        }
    }

    private AuditEntry line(Actor actor, ContainerRequestContext request, ContainerResponseContext response) {
        var code = response.getEntity() instanceof Problem problem ? problem.code() : null;
        return lines.of(actor, operation.getResourceMethod(), request.getUriInfo(), Optional.empty(), response.getStatus(),
                code,
                origin.reason());
    }
}
