package cn.jifenbu.ledger.export;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Year;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/ledger/export")
@Produces(LedgerExportResource.NDJSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class LedgerExportResource {

    static final String NDJSON = "application/x-ndjson";

    private final ExportLedger export;
    private final Divisions divisions;

    LedgerExportResource(ExportLedger export, Divisions divisions) {
        this.export = export;
        this.divisions = divisions;
    }

    @GET
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "exportLedger", summary = "导出全村台账（NDJSON），可用独立程序重算；不含姓名和备注")
    @APIResponse(responseCode = "200", content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response export(@PathParam("village") VillageId village, @QueryParam("year") @Min(2000) @Max(2999) Integer year) {
        divisions.require(village);
        var onlyYear = Optional.ofNullable(year).map(Year::of);
        var name = "ledger-" + village + onlyYear.map(y -> "-" + y).orElse("") + ".ndjson";
        StreamingOutput body = out -> export.write(village, onlyYear, out);
        return Response.ok(body, NDJSON).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
