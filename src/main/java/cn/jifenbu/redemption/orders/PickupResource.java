package cn.jifenbu.redemption.orders;

import cn.jifenbu.document.QrSvg;
import cn.jifenbu.redemption.codes.FindByPickupCode;
import cn.jifenbu.redemption.codes.RenewPickupCode;
import cn.jifenbu.redemption.orders.RedemptionRequests.CodeRequest;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.CommittedProblem;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class PickupResource {

    private final FindByPickupCode find;
    private final ReadRedemptions read;
    private final ConfirmHandOver confirm;
    private final RenewPickupCode renew;
    private final CurrentActor actor;

    PickupResource(FindByPickupCode find, ReadRedemptions read, ConfirmHandOver confirm, RenewPickupCode renew,
            CurrentActor actor) {
        this.find = find;
        this.confirm = confirm;
        this.renew = renew;
        this.read = read;
        this.actor = actor;
    }

    @POST
    @Path("lookup")
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "findByPickupCode", summary = "凭取货码找兑换单；一小时内错十次要等")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response lookup(@PathParam("village") VillageId village, @NotNull @Valid CodeRequest body) {
        return switch (find.find(village, body.digits(), actor.get())) {
            case FindByPickupCode.PickupOutcome.Found found -> Response.ok(found.redemption()).build();
            case FindByPickupCode.PickupOutcome.WrongCode wrong -> CommittedProblem.of(wrong.refusal());
        };
    }

    @POST
    @Path("{id}/confirm")
    @RequiresPermission(Permission.CONFIRM_HAND_OVER)
    @Idempotent
    @Operation(operationId = "confirmHandOver", summary = "确认等着的交付：户里在手机上，或者不是站柜台的另一个人")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response confirm(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(confirm.confirm(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/pickup-code")
    @RequiresPermission(Permission.REDEEM)
    @Idempotent
    @Operation(operationId = "renewPickupCode", summary = "换一个取货码，只有户里能换：被人看见了，或者输错太多锁住了")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response renew(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(renew.renew(village, id, actor.get())).build();
    }

    @GET
    @Path("{id}/qr")
    @Produces("image/svg+xml")
    @RequiresPermission(Permission.READ_ORDER)
    @Operation(operationId = "getPickupQr", summary = "取货码的二维码，只给本户看；内容是 JFBP:单编号:取货码")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    public String qr(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        var order = read.get(village, id, actor.get());
        if (order.pickupCode() == null) throw new RefusedException(new OutOfScope());
        return QrSvg.file("JFBP:" + order.id() + ":" + order.pickupCode(), "取货码的二维码");
    }
}
