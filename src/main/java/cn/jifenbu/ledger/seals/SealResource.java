package cn.jifenbu.ledger.seals;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class SealResource {

    private final ReadSeals seals;
    private final Divisions divisions;

    SealResource(ReadSeals seals, Divisions divisions) {
        this.seals = seals;
        this.divisions = divisions;
    }

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "listSeals", summary = "台账的封存，最新的在前")
    public Page<Seal> list(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(seals.list(village, Cursor.before(cursor), limit + 1), limit, Seal::sealNo);
    }
}
