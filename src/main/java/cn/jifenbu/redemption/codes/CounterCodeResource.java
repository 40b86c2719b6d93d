package cn.jifenbu.redemption.codes;

import cn.jifenbu.redemption.codes.CounterCodes.CounterCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}/counter-code")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "户卡")
@RunOnVirtualThread
public class CounterCodeResource {

    private final CounterCodes codes;
    private final CurrentActor actor;

    CounterCodeResource(CounterCodes codes, CurrentActor actor) {
        this.codes = codes;
        this.actor = actor;
    }

    @POST
    @RequiresPermission(Permission.REDEEM)
    @OwnHouseholdOnly
    @Idempotent
    @Operation(operationId = "makeCounterCode", summary = "手机付款码：8 位，15 分钟内在本乡镇任何一个柜台用一次；再要一个，旧的就作废")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CounterCode.class)))
    public Response make(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return Response.ok(codes.make(village, household, actor.get())).build();
    }
}
