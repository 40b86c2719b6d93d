package cn.jifenbu.claims.simulation;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/catalogue-versions/{id}/simulate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分细则")
@RunOnVirtualThread
public class SimulationResource {
    private final SimulateCatalogue simulate;

    SimulationResource(SimulateCatalogue simulate) {
        this.simulate = simulate;
    }

    @POST
    @RequiresPermission(Permission.READ_LEDGER)
    @Idempotent
    @Operation(operationId = "simulateCatalogueDraft", summary = "用草案重算去年（或 year 那年）的申报：每户差多少，一共差多少；什么都不改")
    @APIResponseSchema(value = SimulateCatalogue.SimulationResult.class, responseCode = "200")
    public Response simulate(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("year") @Min(2000) @Max(2999) Integer year) {
        return Response.ok(simulate.simulate(village, id, year)).build();
    }
}
