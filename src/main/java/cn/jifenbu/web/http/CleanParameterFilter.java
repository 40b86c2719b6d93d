package cn.jifenbu.web.http;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.shared.TextNormalizer;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets no invisible or broken characters in through path and query, as [StrictJson] does for bodies.
public class CleanParameterFilter {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        try {
            uri.getQueryParameters().values().forEach(values -> values.forEach(TextNormalizer::normalize));
            uri.getPathParameters().values().forEach(values -> values.forEach(TextNormalizer::normalize));
        } catch (IllegalArgumentException unclean) {
            throw new RefusedException(new InvalidParameter());
        }
    }
}
