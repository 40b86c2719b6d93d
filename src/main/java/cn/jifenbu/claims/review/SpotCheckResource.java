package cn.jifenbu.claims.review;

import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/claims/{id}/second-look")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审核")
@RunOnVirtualThread
public class SpotCheckResource {
    private final RecordSpotCheck look;
    private final CurrentActor actor;

    SpotCheckResource(RecordSpotCheck look, CurrentActor actor) {
        this.look = look;
        this.actor = actor;
    }

    /// What was seen: fine or not, and in what.
    public record Seen(@NotNull Boolean fine, @NotBlank(message = "请写明看到什么") @Size(max = 200) String reason)
            implements
                RequestBody {}

    @POST
    @RequiresPermission(Permission.LOOK_AGAIN)
    @Idempotent
    @Operation(operationId = "lookAgainAtClaim", summary = "乡里抽查：没问题，或者有问题退回（已公示的转为异议）")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response look(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Seen body) {
        return Response.ok(look.look(village, id, body.fine(), body.reason(), actor.get())).build();
    }
}
