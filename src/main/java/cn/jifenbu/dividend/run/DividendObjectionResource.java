package cn.jifenbu.dividend.run;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/dividend-runs/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendObjectionResource {

    private final DividendObjections objections;
    private final CurrentActor actor;

    DividendObjectionResource(DividendObjections objections, CurrentActor actor) {
        this.objections = objections;
        this.actor = actor;
    }

    public record DividendObjectionRequest(@NotBlank(message = "请写明不同意的理由") @Size(max = 500) String reason)
            implements
                RequestBody {}

    public enum DividendOutcome {
        UPHELD, CANCELLED
    }

    public record DividendResolution(@NotNull DividendOutcome resolution,
            @NotBlank(message = "请写明处理的理由") @Size(max = 500) String reason) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.OBJECT_TO_DIVIDEND)
    @Idempotent
    @Operation(operationId = "objectToDividend", summary = "对公示中的分红提出异议")
    @APIResponseSchema(value = DividendObjection.class, responseCode = "201")
    public Response raise(@PathParam("village") VillageId village, @PathParam("id") UUID run,
            @NotNull @Valid DividendObjectionRequest body) {
        var objection = objections.raise(village, run, body.reason(), actor.get());
        var place = "/api/v1/villages/" + village + "/dividend-runs/" + run + "/objections/" + objection.id();
        return Response.created(URI.create(place)).entity(objection).build();
    }

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listDividendObjections", summary = "一次分红的异议，最早的在前")
    public Page<DividendObjection> list(@PathParam("village") VillageId village, @PathParam("id") UUID run) {
        return new Page<>(objections.list(village, run), null);
    }

    @POST
    @Path("{objection}/resolve")
    @RequiresPermission(Permission.RESOLVE_DIVIDEND_OBJECTION)
    @Idempotent
    @Operation(operationId = "resolveDividendObjection", summary = "处理异议：UPHELD 维持，CANCELLED 撤回这次分红（冻结人、公示人以外的人）")
    @APIResponseSchema(value = DividendObjection.class, responseCode = "200")
    public Response resolve(@PathParam("village") VillageId village, @PathParam("id") UUID run,
            @PathParam("objection") UUID objection, @NotNull @Valid DividendResolution body) {
        var outcome = DividendObjection.DividendObjectionState.valueOf(body.resolution().name());
        return Response.ok(objections.resolve(village, run, objection, outcome, body.reason(), actor.get())).build();
    }
}
