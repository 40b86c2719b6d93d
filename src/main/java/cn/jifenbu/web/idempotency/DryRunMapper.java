package cn.jifenbu.web.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a dry run with what was played.
public class DryRunMapper {

    @ServerExceptionMapper
    public Response played(DryRun dryRun) {
        return Response.ok(dryRun.outcome(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
