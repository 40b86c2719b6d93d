package cn.jifenbu.deductions;

import cn.jifenbu.deductions.DecideDeduction.Outcome;
import cn.jifenbu.deductions.DeductionResource.Note;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/villages/{village}/deductions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "扣分")
@RunOnVirtualThread
public class DeductionDecisionResource {
    private final DecideDeduction decide;
    private final CurrentActor actor;

    DeductionDecisionResource(DecideDeduction decide, CurrentActor actor) {
        this.decide = decide;
        this.actor = actor;
    }

    @POST
    @Path("waive")
    @RequiresPermission(Permission.DECIDE_DEDUCTION)
    @Idempotent
    @Operation(operationId = "waiveDeduction", summary = "按期改好了或者登记错了：不扣（由另一个人决定）")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response waive(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Note body) {
        return answer(village, id, Outcome.WAIVE, body);
    }

    @POST
    @Path("halve")
    @RequiresPermission(Permission.DECIDE_DEDUCTION)
    @Idempotent
    @Operation(operationId = "halveDeduction", summary = "晚了才改好：扣一半")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response halve(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Note body) {
        return answer(village, id, Outcome.HALVE, body);
    }

    @POST
    @Path("confirm")
    @RequiresPermission(Permission.DECIDE_DEDUCTION)
    @Idempotent
    @Operation(operationId = "confirmDeduction", summary = "到期没改：确认扣分，告知期过后入账")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response confirm(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Note body) {
        return answer(village, id, Outcome.CONFIRM, body);
    }

    @POST
    @Path("dispute")
    @RequiresPermission(Permission.DISPUTE_DEDUCTION)
    @Idempotent
    @Operation(operationId = "disputeDeduction", summary = "这户申辩；由没有参与的第三个人重新决定")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response dispute(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Note body) {
        return Response.ok(decide.dispute(village, id, body.reason(), actor.get())).build();
    }

    private Response answer(VillageId village, UUID id, Outcome outcome, Note body) {
        return Response.ok(decide.decide(village, id, outcome, body.reason(), actor.get())).build();
    }
}
