package cn.jifenbu.web.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a rehearsal with what was played.
public class RehearsalMapper {

    @ServerExceptionMapper
    public Response played(Rehearsal rehearsal) {
        return Response.ok(rehearsal.outcome(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
