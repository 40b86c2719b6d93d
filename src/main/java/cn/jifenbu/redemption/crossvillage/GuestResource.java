package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.redemption.cards.CardResource;
import cn.jifenbu.redemption.codes.CounterCodes;
import cn.jifenbu.redemption.orders.RedemptionRequests;
import cn.jifenbu.redemption.orders.RedemptionRequests.CounterCodeRequest;
import cn.jifenbu.redemption.orders.RedemptionRequests.CounterRequest;
import cn.jifenbu.redemption.orders.RedemptionRequests.ReturnRequest;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.CommittedProblem;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.WithGuestVillage;
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

@Path("/api/v1/villages/{village}/guests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class GuestResource {

    private final FindGuestHousehold find;
    private final RedeemAcrossVillages redeem;
    private final ReturnGoods returns;
    private final CounterCodes codes;
    private final CurrentActor actor;

    GuestResource(FindGuestHousehold find, RedeemAcrossVillages redeem, ReturnGoods returns, CounterCodes codes,
            CurrentActor actor) {
        this.codes = codes;
        this.find = find;
        this.redeem = redeem;
        this.returns = returns;
        this.actor = actor;
    }

    @POST
    @Path("cards/lookup")
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "lookUpGuestCard", summary = "扫本乡镇别村的户卡：是哪个村的哪一户，有多少积分可用；两个村都要开通跨村兑换")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindGuestHousehold.Guest.class)))
    public Response lookup(@PathParam("village") VillageId village, @NotNull @Valid CardResource.TokenRequest body) {
        return Response.ok(find.byCard(village, body.token(), actor.get())).build();
    }

    @POST
    @Path("codes/lookup")
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "lookUpGuestCode", summary = "本乡镇别村的户报的付款码：是哪个村的哪一户，有多少积分可用；一小时内错十次要等")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindGuestHousehold.Guest.class)))
    public Response lookup(@PathParam("village") VillageId village, @NotNull @Valid CounterCodeRequest body) {
        return switch (find.byCode(village, body.digits(), actor.get())) {
            case FindGuestHousehold.GuestOutcome.Found found -> Response.ok(found.guest()).build();
            case FindGuestHousehold.GuestOutcome.WrongCode wrong -> CommittedProblem.of(wrong.refusal());
        };
    }

    @POST
    @Path("{guestVillage}/redemptions")
    @RequiresPermission(Permission.HAND_OVER)
    @WithGuestVillage
    @Idempotent
    @Operation(operationId = "redeemForGuest", summary = "跨村兑换：本乡镇别村（guestVillage）的户凭户卡或手机付款码在本村柜台兑换，月底清算")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response redeem(@PathParam("village") VillageId village, @PathParam("guestVillage") VillageId guest,
            @NotNull @Valid CounterRequest body) {
        if (body.code() != null) {
            var wrong = codes.tryCode(village, guest, body.householdId(), body.digits(), actor.get());
            if (wrong.isPresent()) return CommittedProblem.of(wrong.get());
        }
        var order = redeem.redeem(village, guest, new HouseholdId(body.householdId()), RedemptionRequests.basket(body.lines()),
                body.proof(), actor.get());
        return created(village, order);
    }

    @POST
    @Path("{guestVillage}/redemptions/{id}/return")
    @RequiresPermission(Permission.HAND_OVER)
    @WithGuestVillage
    @Idempotent
    @Operation(operationId = "returnForGuest", summary = "跨村兑换的退货：物资回本村，积分回户所在的村")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response returnGoods(@PathParam("village") VillageId village, @PathParam("guestVillage") VillageId guest,
            @PathParam("id") UUID id, @NotNull @Valid ReturnRequest body) {
        return created(village, returns.takeBackFromGuest(village, guest, id, body.part(), body.reason(), actor.get()));
    }

    private static Response created(VillageId village, Redemption order) {
        return Response.created(URI.create("/api/v1/villages/" + village + "/redemptions/" + order.id())).entity(order).build();
    }
}
