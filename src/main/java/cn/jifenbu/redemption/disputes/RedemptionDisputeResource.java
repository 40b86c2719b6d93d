package cn.jifenbu.redemption.disputes;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.model.DisputeStep;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.WithGuestVillage;
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

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class RedemptionDisputeResource {

    private final DisputeRedemption dispute;
    private final DecideDispute decide;
    private final Divisions divisions;
    private final CurrentActor actor;

    RedemptionDisputeResource(DisputeRedemption dispute, DecideDispute decide, Divisions divisions, CurrentActor actor) {
        this.dispute = dispute;
        this.decide = decide;
        this.divisions = divisions;
        this.actor = actor;
    }

    public record DisputeRequest(@NotBlank(message = "请写明哪里不对") @Size(max = 200) String reason) implements RequestBody {}

    /// `goodsCameBack`: whether the goods are on the shelf again; without a word they are not, and are written off.
    public record DisputeDecisionRequest(@NotNull DisputeStep step,
            @NotBlank(message = "请写明理由") @Size(max = 200) String reason, Boolean goodsCameBack) implements RequestBody {

        DecideDispute.Decision decision() {
            return new DecideDispute.Decision(step, reason, Boolean.TRUE.equals(goodsCameBack));
        }
    }

    @POST
    @Path("households/{household}/redemptions/{id}/dispute")
    @RequiresPermission(Permission.DISPUTE_REDEMPTION)
    @OwnHouseholdOnly
    @Idempotent
    @Operation(operationId = "disputeRedemption", summary = "说这次兑换不对：本村的和在本乡镇别村的都可以，兑换办法定的天数以内")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response dispute(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("id") UUID id, @NotNull @Valid DisputeRequest body) {
        var order = dispute.raise(village, household, id, body.reason(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + order.villageId() + "/redemptions/" + order.id()))
                .entity(order).build();
    }

    @GET
    @Path("redemption-disputes")
    @RequiresPermission(Permission.RESOLVE_REDEMPTION_DISPUTE)
    @Operation(operationId = "listRedemptionDisputes", summary = "有争议的兑换单，最早的在前")
    public Page<Redemption> list(@PathParam("village") VillageId village,
            @QueryParam("state") @DefaultValue("OPEN") @Pattern(regexp = "OPEN|UPHELD|DISMISSED") String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return new Page<>(decide.list(village, DisputeState.valueOf(state), actor.get(), limit), null);
    }

    @POST
    @Path("redemption-disputes/{id}/decide")
    @RequiresPermission(Permission.RESOLVE_REDEMPTION_DISPUTE)
    @Idempotent
    @Operation(operationId = "decideRedemptionDispute", summary = "处理兑换争议：成立退回积分，东西没有回来的销账；经手的人不能处理")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response decide(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid DisputeDecisionRequest body) {
        return Response.ok(decide.decide(village, village, id, body.decision(), actor.get())).build();
    }

    @POST
    @Path("guests/{guestVillage}/redemption-disputes/{id}/decide")
    @RequiresPermission(Permission.RESOLVE_REDEMPTION_DISPUTE)
    @WithGuestVillage
    @Idempotent
    @Operation(operationId = "decideRedemptionDisputeOfGuest", summary = "处理外村（guestVillage）的户提的兑换争议：积分回户所在的村")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Redemption.class)))
    public Response decideOfGuest(@PathParam("village") VillageId village, @PathParam("guestVillage") VillageId guest,
            @PathParam("id") UUID id, @NotNull @Valid DisputeDecisionRequest body) {
        return Response.ok(decide.decide(village, guest, id, body.decision(), actor.get())).build();
    }
}
