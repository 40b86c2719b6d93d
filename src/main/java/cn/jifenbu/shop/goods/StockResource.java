package cn.jifenbu.shop.goods;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRequests.MovementRequest;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/goods/{id}/stock-movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分超市")
@RunOnVirtualThread
public class StockResource {

    private final ManageGoods shop;
    private final ReadGoods read;
    private final CurrentActor actor;

    StockResource(ManageGoods shop, ReadGoods read, CurrentActor actor) {
        this.shop = shop;
        this.read = read;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "listStockMovements", summary = "一种物资的出入库流水，最新的在前")
    public Page<StockMovement> movements(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(read.movements(village, id, Cursor.before(cursor), limit + 1), limit, StockMovement::movementNo);
    }

    @POST
    @RequiresPermission(Permission.MOVE_STOCK)
    @Idempotent
    @Operation(operationId = "moveStock", summary = "入库、受赠（可填批次和保质期）、盘点差额、报损")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StockMovement.class)))
    public Response move(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid MovementRequest body) {
        var movement = shop.move(village, id, body.movement(), actor.get());
        var list = "/api/v1/villages/" + village + "/goods/" + id + "/stock-movements";
        return Response.created(URI.create(list)).entity(movement).build();
    }
}
