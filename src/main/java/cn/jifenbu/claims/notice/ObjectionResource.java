package cn.jifenbu.claims.notice;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class ObjectionResource {

    private final Objections objections;
    private final CurrentActor actor;

    ObjectionResource(Objections objections, CurrentActor actor) {
        this.objections = objections;
        this.actor = actor;
    }

    /// `onBehalfOf`: the household that objected on paper, when a coordinator writes it down.
    public record ObjectionRequest(@NotBlank(message = "请写明不同意的理由") @Size(max = 500) String reason,
            UUID onBehalfOf) implements RequestBody {}

    /// How a dispute ended. `points` only for AMENDED.
    public enum ObjectionOutcome {
        UPHELD, AMENDED, CANCELLED
    }

    public record Resolution(@NotNull ObjectionOutcome resolution, @Min(1) @Max(10_000) Integer points,
            @NotBlank(message = "请写明处理的理由") @Size(max = 500) String reason) implements RequestBody {}

    @POST
    @Path("claims/{id}/objections")
    @RequiresPermission(Permission.OBJECT)
    @Idempotent
    @Operation(operationId = "objectToClaim", summary = "对公示中的申报提出异议")
    @APIResponseSchema(value = ClaimObjection.class, responseCode = "201")
    public Response raise(@PathParam("village") VillageId village, @PathParam("id") UUID claim,
            @NotNull @Valid ObjectionRequest body) {
        var objection = objections.raise(village, claim, actor.get(), body.reason(),
                body.onBehalfOf() == null ? null : new HouseholdId(body.onBehalfOf()));
        return Response.created(URI.create("/api/v1/villages/" + village + "/objections/" + objection.id())).entity(objection)
                .build();
    }

    @GET
    @Path("objections")
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listObjections", summary = "异议列表，最早的在前")
    public Page<ClaimObjection> list(@PathParam("village") VillageId village,
            @QueryParam("state") @DefaultValue("OPEN") ObjectionState state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(objections.list(village, state, limit), null);
    }

    @POST
    @Path("objections/{id}/resolve")
    @RequiresPermission(Permission.RESOLVE_OBJECTION)
    @Idempotent
    @Operation(operationId = "resolveObjection", summary = "处理异议：维持、改分或取消（由没有审批过的人）")
    @APIResponseSchema(value = ClaimObjection.class, responseCode = "200")
    public Response resolve(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid Resolution body) {
        var outcome = ObjectionState.valueOf(body.resolution().name());
        return Response.ok(objections.resolve(village, id, outcome, body.points(), body.reason(), actor.get())).build();
    }
}
