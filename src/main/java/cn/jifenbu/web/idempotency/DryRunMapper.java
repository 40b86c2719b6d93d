package cn.jifenbu.web.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a rehearsal with what was played.
public class DryRunMapper {

    @ServerExceptionMapper
    public Response played(DryRun rehearsal) {
        return Response.ok(rehearsal.outcome(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
