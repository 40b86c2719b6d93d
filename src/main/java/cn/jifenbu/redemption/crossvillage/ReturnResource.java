package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.redemption.orders.RedemptionRequests.ReturnRequest;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/redemptions/{id}/return")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class ReturnResource {

    private final ReturnGoods returns;
    private final CurrentActor actor;

    ReturnResource(ReturnGoods returns, CurrentActor actor) {
        this.returns = returns;
        this.actor = actor;
    }

    @POST
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "returnRedemption", summary = "退货：按兑换时的积分退回，物资入库；可以只退一部分")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response returnGoods(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid ReturnRequest body) {
        var order = returns.returnGoods(village, id, body.part(), body.reason(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/redemptions/" + order.id())).entity(order).build();
    }
}
