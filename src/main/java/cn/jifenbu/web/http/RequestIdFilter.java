package cn.jifenbu.web.http;

import cn.jifenbu.audittrail.RequestOrigin;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives each request an id that stands in its log lines, its problem and the `X-Request-Id` header, and keeps personal
/// data out of caches.
public class RequestIdFilter {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";

    private final RequestOrigin origin;
    private final CurrentVertxRequest connection;

    RequestIdFilter(RequestOrigin origin, CurrentVertxRequest connection) {
        this.origin = origin;
        this.connection = connection;
    }

    /// The address is the one that connected, or what a proxy says if `quarkus.http.proxy.trusted-proxies` names it.
    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var id = UUID.randomUUID().toString();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
        var address = connection.getCurrent().request().remoteAddress();
        origin.cameFrom(address == null ? null : address.hostAddress(), id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, request.getProperty(KEY));
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
