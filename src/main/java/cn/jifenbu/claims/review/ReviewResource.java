package cn.jifenbu.claims.review;

import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.StepReason;
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

@Path("/api/v1/villages/{village}/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "申报")
@RunOnVirtualThread
public class ReviewResource {

    private final ReviewClaims review;
    private final CurrentActor actor;

    ReviewResource(ReviewClaims review, CurrentActor actor) {
        this.review = review;
        this.actor = actor;
    }

    public record ReviewReason(@NotBlank(message = "请写明原因") @Size(max = 200) String reason, ReasonCode code)
            implements
                RequestBody {
        StepReason stepReason() {
            return new StepReason(reason, code == null ? ReasonCode.OTHER : code);
        }
    }

    @POST
    @Path("first-check")
    @RequiresPermission(Permission.FIRST_CHECK)
    @Idempotent
    @Operation(operationId = "firstCheckClaim", summary = "初审通过（积分协管员）")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response firstCheck(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(review.firstCheck(village, id, actor.get())).build();
    }

    @POST
    @Path("approve")
    @RequiresPermission(Permission.APPROVE_CLAIM)
    @Idempotent
    @Operation(operationId = "approveClaim", summary = "审批通过（村管理员；高分项要两个人）")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response approve(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(review.approve(village, id, actor.get())).build();
    }

    @POST
    @Path("return")
    @RequiresPermission(Permission.FIRST_CHECK)
    @Idempotent
    @Operation(operationId = "returnClaim", summary = "退回补正，写明还差什么")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response returnToClaimant(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid ReviewReason body) {
        return Response.ok(review.returnToClaimant(village, id, actor.get(), body.stepReason())).build();
    }

    @POST
    @Path("reject")
    @RequiresPermission(Permission.FIRST_CHECK)
    @Idempotent
    @Operation(operationId = "rejectClaim", summary = "不予通过，写明原因")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response reject(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid ReviewReason body) {
        return Response.ok(review.reject(village, id, actor.get(), body.stepReason())).build();
    }

    @POST
    @Path("withdraw")
    @RequiresPermission(Permission.CLAIM)
    @Idempotent
    @Operation(operationId = "withdrawClaim", summary = "撤回自己的申报")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response withdraw(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(review.withdraw(village, id, actor.get())).build();
    }
}
