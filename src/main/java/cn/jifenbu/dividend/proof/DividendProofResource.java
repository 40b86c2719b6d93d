package cn.jifenbu.dividend.proof;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/dividend-runs/{id}/proof")
@Produces(DividendProofResource.NDJSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendProofResource {

    static final String NDJSON = "application/x-ndjson";

    private final ProveDividend prove;

    DividendProofResource(ProveDividend prove) {
        this.prove = prove;
    }

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "getDividendProof",
            summary = "分红的全部依据（NDJSON）：办法、收入、流水和封存、每户份额，外人可以从流水起重算；只有户编号，没有姓名")
    @APIResponse(responseCode = "200", content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response proof(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        var of = prove.require(village, id);
        StreamingOutput body = out -> prove.write(village, id, out);
        var name = "dividend-proof-" + village + "-" + of.year() + "-" + of.runNo() + ".ndjson";
        return Response.ok(body, NDJSON).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
