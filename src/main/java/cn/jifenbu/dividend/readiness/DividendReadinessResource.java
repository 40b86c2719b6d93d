package cn.jifenbu.dividend.readiness;

import cn.jifenbu.dividend.readiness.DecideOpenItems.NotToWait;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/dividend-runs/{id}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendReadinessResource {

    private final ReadReadiness readiness;
    private final DecideOpenItems decide;
    private final CurrentActor actor;

    DividendReadinessResource(ReadReadiness readiness, DecideOpenItems decide, CurrentActor actor) {
        this.readiness = readiness;
        this.decide = decide;
        this.actor = actor;
    }

    public record OpenItemDecision(@NotNull OpenItemKind kind, @NotNull UUID id,
            @NotBlank(message = "请写明为什么不等它") @Size(max = 200) String reason) implements RequestBody {}

    public record OpenItemDecisions(@NotEmpty @Size(max = 200) List<@NotNull @Valid OpenItemDecision> decisions)
            implements
                RequestBody {}

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "getDividendReadiness", summary = "这一年还有什么没办完：每件哪天办完、等谁办；冻结以后是当时决定不等的")
    public DividendReadiness read(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return readiness.of(village, id);
    }

    @POST
    @Path("decisions")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "decideOpenItems", summary = "决定冻结不等其中几件，逐件写明理由；自家的事由别人决定")
    @APIResponseSchema(value = DividendReadiness.class, responseCode = "200")
    public Response decide(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid OpenItemDecisions body) {
        var items = body.decisions().stream().map(d -> new NotToWait(d.kind(), d.id(), d.reason())).toList();
        return Response.ok(decide.decide(village, id, items, actor.get())).build();
    }
}
