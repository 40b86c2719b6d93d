package cn.jifenbu.bench;

import cn.jifenbu.bench.PostingResource.PostingRequest;
import cn.jifenbu.web.access.Public;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;

/// What HTTP costs when nothing is asked: no token, no scope, no validation, no transaction of ours; the body is read, one
/// function writes posting and reply in one round trip, and a short answer goes back. The most the framework can give here.
@Path("/api/v1/villages/{village}/bare-entries")
@Produces("application/json")
@RunOnVirtualThread
@IfBuildProfile("bench")
public class BareResource {

    private final AgroalDataSource database;

    BareResource(AgroalDataSource database) {
        this.database = database;
    }

    public record Posted(String entryNo) {}

    @POST
    @Public
    public Response post(@PathParam("village") long village, PostingRequest body) throws SQLException {
        try (var connection = database.getConnection()) {
            BareForm.FUNCTION.open(connection, true).post(village, body.householdId());
        }
        return Response.created(URI.create("/api/v1/villages/" + village + "/entries/1")).entity(new Posted("1")).build();
    }
}
