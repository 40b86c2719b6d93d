package cn.jifenbu.redemption.orders;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.redemption.codes.CounterCodes;
import cn.jifenbu.redemption.orders.RedemptionRequests.CounterRequest;
import cn.jifenbu.redemption.orders.RedemptionRequests.HandOverRequest;
import cn.jifenbu.redemption.orders.RedemptionRequests.RedemptionRequest;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.CommittedProblem;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class RedemptionResource {

    private final PlaceRedemption place;
    private final CounterRedemption counter;
    private final HandOver handOver;
    private final CancelRedemption cancel;
    private final ReadRedemptions read;
    private final CounterCodes codes;
    private final Divisions divisions;
    private final CurrentActor actor;

    RedemptionResource(PlaceRedemption place, CounterRedemption counter, HandOver handOver, CancelRedemption cancel,
            ReadRedemptions read, CounterCodes codes, Divisions divisions, CurrentActor actor) {
        this.codes = codes;
        this.place = place;
        this.counter = counter;
        this.handOver = handOver;
        this.cancel = cancel;
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    @POST
    @Path("redemptions")
    @RequiresPermission(Permission.REDEEM)
    @Idempotent
    @Operation(operationId = "placeRedemption", summary = "下兑换单：冻结积分、预留库存，得到取货码")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response place(@PathParam("village") VillageId village, @NotNull @Valid RedemptionRequest body) {
        var household = new HouseholdId(body.householdId());
        return created(village, place.place(village, household, RedemptionRequests.basket(body.lines()), actor.get()));
    }

    @POST
    @Path("counter-redemptions")
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "redeemAtCounter",
            summary = "柜台兑换：凭户卡、手机付款码、签名或照片当场交付；分数多又只写了名字的，留在柜台等户里或另一个人确认（HELD）")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response counter(@PathParam("village") VillageId village, @NotNull @Valid CounterRequest body) {
        if (body.code() != null) {
            var wrong = codes.tryCode(village, village, body.householdId(), body.digits(), actor.get());
            if (wrong.isPresent()) return CommittedProblem.of(wrong.get());
        }
        return created(village, counter.redeem(village, new HouseholdId(body.householdId()),
                RedemptionRequests.basket(body.lines()), body.proof(), actor.get()));
    }

    private static Response created(VillageId village, Redemption order) {
        return Response.created(URI.create("/api/v1/villages/" + village + "/redemptions/" + order.id())).entity(order).build();
    }

    @GET
    @Path("redemptions")
    @RequiresPermission(Permission.READ_ORDER)
    @Operation(operationId = "listRedemptions", summary = "兑换单，最新的在前；村民看自己家的")
    public Page<Redemption> list(@PathParam("village") VillageId village,
            @QueryParam("householdId") @Pattern(regexp = ShelfResource.UUID_FORM) String household,
            @QueryParam("state") @Pattern(regexp = "HELD|HANDED_OVER|CANCELLED|EXPIRED|RETURNED") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        var orders = read.list(village, Optional.ofNullable(household).map(HouseholdId::fromString),
                Optional.ofNullable(state).map(OrderState::valueOf), actor.get(), Cursor.before(cursor), limit + 1);
        return Page.of(orders, limit, Redemption::orderNo);
    }

    @GET
    @Path("households/{household}/redemptions-elsewhere")
    @RequiresPermission(Permission.READ_ORDER)
    @OwnHouseholdOnly
    @Operation(operationId = "listRedemptionsElsewhere", summary = "一户在本乡镇别村柜台的兑换和退货，最新的在前")
    public Page<Redemption> elsewhere(@PathParam("village") VillageId village,
            @PathParam("household") HouseholdId household,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(read.elsewhere(village, household, actor.get(), limit), null);
    }

    @GET
    @Path("redemptions/{id}")
    @RequiresPermission(Permission.READ_ORDER)
    @Operation(operationId = "getRedemption", summary = "一张兑换单；取货码只给本户看")
    public Redemption get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.get(village, id, actor.get());
    }

    @POST
    @Path("redemptions/{id}/hand-over")
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "handOverRedemption", summary = "交付：凭取货码、户卡、签名或照片；可以只交一部分，其余退回；取货码错五次整张单锁住；分数多又只写了名字的，等户里或另一个人确认")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response handOver(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid HandOverRequest body) {
        return switch (handOver.handOver(village, id, body.part(), body.proof(), actor.get())) {
            case HandOver.HandOverOutcome.HandedOver done -> Response.ok(done.redemption()).build();
            case HandOver.HandOverOutcome.CodeRefused wrong -> CommittedProblem.of(wrong.refusal());
        };
    }

    @POST
    @Path("redemptions/{id}/cancel")
    @RequiresPermission(Permission.REDEEM)
    @Idempotent
    @Operation(operationId = "cancelRedemption", summary = "取消兑换单：退回积分和库存")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response cancel(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(cancel.cancel(village, id, actor.get())).build();
    }
}
