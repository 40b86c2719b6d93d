package cn.jifenbu.ledger.holds;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class HoldResource {

    private final ManualHold holds;
    private final CurrentActor actor;

    HoldResource(ManualHold holds, CurrentActor actor) {
        this.holds = holds;
        this.actor = actor;
    }

    /// `until` is the last day on which the points stay held; without it the hold lasts until somebody ends it.
    public record HoldRequest(@NotNull @Min(1) @Max(1_000_000) Integer points, LocalDate until,
            @NotBlank(message = "请写明为什么冻结") @Size(max = 200) String reason) implements RequestBody {}

    /// Without `points` all that is held is spent.
    public record CaptureRequest(@Min(1) @Max(1_000_000) Integer points) implements RequestBody {}

    @GET
    @Path("households/{household}/holds")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "listHolds", summary = "一户的冻结，最新的在前，包括已经结束的")
    public Page<Hold> list(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(holds.list(village, household, limit), null);
    }

    @POST
    @Path("households/{household}/holds")
    @RequiresPermission(Permission.HOLD_POINTS)
    @Idempotent
    @Operation(operationId = "placeHold", summary = "冻结一户的积分，到期自动退回")
    @APIResponseSchema(value = Hold.class, responseCode = "201")
    public Response place(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid HoldRequest body) {
        var hold = holds.place(village, household, body.points(), body.until(), body.reason(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/households/" + household + "/holds")).entity(hold)
                .build();
    }

    @POST
    @Path("holds/{id}/capture")
    @RequiresPermission(Permission.HOLD_POINTS)
    @Idempotent
    @Operation(operationId = "captureHold", summary = "扣掉冻结的积分，全部或一部分；其余退回")
    @APIResponseSchema(value = Hold.class, responseCode = "200")
    public Response capture(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid CaptureRequest body) {
        var points = body.points() == null ? null : Long.valueOf(body.points());
        return Response.ok(holds.capture(village, id, points, actor.get())).build();
    }

    @POST
    @Path("holds/{id}/release")
    @RequiresPermission(Permission.HOLD_POINTS)
    @Idempotent
    @Operation(operationId = "releaseHold", summary = "退回冻结的积分")
    @APIResponseSchema(value = Hold.class, responseCode = "200")
    public Response release(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(holds.release(village, id, actor.get())).build();
    }
}
