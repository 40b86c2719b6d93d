package cn.jifenbu.shop.goods;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRequests.GoodsChange;
import cn.jifenbu.shop.goods.GoodsRequests.GoodsRequest;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分超市")
@RunOnVirtualThread
public class GoodsResource {

    private final ManageGoods shop;
    private final ReadGoods read;
    private final GoodsPricing prices;
    private final Divisions divisions;
    private final CurrentActor actor;

    GoodsResource(ManageGoods shop, ReadGoods read, GoodsPricing prices, Divisions divisions, CurrentActor actor) {
        this.shop = shop;
        this.read = read;
        this.prices = prices;
        this.divisions = divisions;
        this.actor = actor;
    }

    @GET
    @Path("goods")
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "listGoods", summary = "物资、价格和库存，含已下架的；low=true 只列快没货的")
    public Page<Goods> list(@PathParam("village") VillageId village,
            @QueryParam("low") @DefaultValue("false") boolean low,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 32) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(low ? read.low(village, cursor, limit + 1) : read.goods(village, cursor, limit + 1), limit, Goods::code);
    }

    @POST
    @Path("goods")
    @RequiresPermission(Permission.KEEP_SHOP)
    @Idempotent
    @Operation(operationId = "addGoods", summary = "新增物资并上架；库存另行入库")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Goods.class)))
    public Response add(@PathParam("village") VillageId village, @NotNull @Valid GoodsRequest body) {
        var goods = shop.add(village, body.goods(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/goods/" + goods.id())).entity(goods).build();
    }

    @GET
    @Path("goods/{id}")
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "getGoods", summary = "一种物资的价格和库存")
    public Goods get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.get(village, id);
    }

    @PATCH
    @Path("goods/{id}")
    @RequiresPermission(Permission.KEEP_SHOP)
    @Idempotent
    @Operation(operationId = "changeGoods", summary = "改名称、积分价（可从以后某天起）、成本、预警线、限量，上架或下架；不影响已下的兑换单")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Goods.class)))
    public Response change(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid GoodsChange body) {
        return Response.ok(shop.change(village, id, body.edit(), actor.get())).build();
    }

    @GET
    @Path("goods/{id}/prices")
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "listPrices", summary = "一种物资的历次积分价和以后的积分价，最晚开始的在前")
    public List<GoodsPrice> prices(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return prices.prices(village, id);
    }
}
