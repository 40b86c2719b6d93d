package cn.jifenbu.redemption.web;

import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.redemption.Goods;
import cn.jifenbu.redemption.NewGoods;
import cn.jifenbu.redemption.ReadShop;
import cn.jifenbu.redemption.ShopItem;
import cn.jifenbu.redemption.StockMovement;
import cn.jifenbu.redemption.StockShop;
import cn.jifenbu.redemption.domain.GoodsCategory;
import cn.jifenbu.redemption.domain.GoodsState;
import cn.jifenbu.redemption.domain.MovementKind;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.CurrentActor;
import cn.jifenbu.web.Cursor;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Once;
import cn.jifenbu.web.Page;
import cn.jifenbu.web.Permission;
import cn.jifenbu.web.RequestBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Optional;
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

    static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final StockShop shop;
    private final ReadShop read;
    private final Divisions divisions;
    private final CurrentActor actor;

    GoodsResource(StockShop shop, ReadShop read, Divisions divisions, CurrentActor actor) {
        this.shop = shop;
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    /// `costFen` is what one unit costs the village; producer and place are for solidarity goods (消费帮扶).
    public record GoodsRequest(@NotBlank @Size(max = 32) @Pattern(regexp = "[0-9A-Za-z_-]*") String code,
            @NotNull GoodsCategory category, @NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 10) String unit,
            @NotNull @Min(1) @Max(100_000) Integer pointsPrice, @NotNull @Min(0) @Max(100_000_000) Long costFen,
            @Size(max = 100) String producer, @Size(max = 100) String place,
            @NotNull @Min(0) @Max(100_000) Integer lowStock, @Min(1) @Max(100_000) Integer limitPerHouseholdYear)
            implements
                RequestBody {}

    /// What is left out stays as it is.
    public record GoodsChange(@Min(1) @Max(100_000) Integer pointsPrice, @Min(0) @Max(100_000) Integer lowStock,
            GoodsState state)
            implements
                RequestBody {}

    /// `quantity` is signed: purchases and donations come in, write-offs go out.
    public record MovementRequest(@NotNull MovementKind kind, @NotNull @Min(-100_000) @Max(100_000) Integer quantity,
            @Size(max = 200) String reason)
            implements
                RequestBody {}

    @GET
    @Path("shop")
    @Needs(Permission.READ_VILLAGE)
    @Operation(operationId = "listShop", summary = "积分超市：一户现在能兑换什么、最多几件")
    public Page<ShopItem> shop(@PathParam("village") VillageId village,
            @QueryParam("householdId") @Pattern(regexp = UUID_FORM) String household,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 32) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        var found = read.shop(village, Optional.ofNullable(household).map(HouseholdId::fromString), actor.get(), cursor,
                limit + 1);
        return Page.of(found, limit, ShopItem::code);
    }

    @GET
    @Path("goods")
    @Needs(Permission.READ_STAFF)
    @Operation(operationId = "listGoods", summary = "物资、价格和库存，含已下架的")
    public Page<Goods> list(@PathParam("village") VillageId village,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 32) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(read.goods(village, cursor, limit + 1), limit, Goods::code);
    }

    @POST
    @Path("goods")
    @Needs(Permission.KEEP_SHOP)
    @Once
    @Operation(operationId = "addGoods", summary = "新增物资并上架；库存另行入库")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Goods.class)))
    public Response add(@PathParam("village") VillageId village, @NotNull @Valid GoodsRequest body) {
        var made = shop.add(village, new NewGoods(body.code(), body.category(), body.name(), body.unit(), body.pointsPrice(),
                body.costFen(), body.producer(), body.place(), body.lowStock(), body.limitPerHouseholdYear()));
        return Response.created(URI.create("/api/v1/villages/" + village + "/goods/" + made.id())).entity(made).build();
    }

    @GET
    @Path("goods/{id}")
    @Needs(Permission.READ_STAFF)
    @Operation(operationId = "getGoods", summary = "一种物资的价格和库存")
    public Goods get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.one(village, id);
    }

    @PATCH
    @Path("goods/{id}")
    @Needs(Permission.KEEP_SHOP)
    @Once
    @Operation(operationId = "changeGoods", summary = "改积分价、预警线，上架或下架；不影响已下的兑换单")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Goods.class)))
    public Response change(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid GoodsChange body) {
        return Response.ok(shop.change(village, id, Optional.ofNullable(body.pointsPrice()),
                Optional.ofNullable(body.lowStock()), Optional.ofNullable(body.state()))).build();
    }

    @GET
    @Path("goods/{id}/stock-movements")
    @Needs(Permission.READ_STAFF)
    @Operation(operationId = "listStockMovements", summary = "一种物资的出入库流水，最新的在前")
    public Page<StockMovement> movements(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(read.movements(village, id, Cursor.before(cursor), limit + 1), limit, StockMovement::movementNo);
    }

    @POST
    @Path("goods/{id}/stock-movements")
    @Needs(Permission.MOVE_STOCK)
    @Once
    @Operation(operationId = "moveStock", summary = "入库、受赠、盘点差额、报损")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StockMovement.class)))
    public Response move(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid MovementRequest body) {
        var made = shop.move(village, id, body.kind(), body.quantity(), body.reason(), actor.get());
        var list = "/api/v1/villages/" + village + "/goods/" + id + "/stock-movements";
        return Response.created(URI.create(list)).entity(made).build();
    }
}
