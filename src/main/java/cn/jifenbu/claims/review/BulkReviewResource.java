package cn.jifenbu.claims.review;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.ReasonCode;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/claims/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "申报")
@RunOnVirtualThread
public class BulkReviewResource {

    private final ReviewClaims review;
    private final CurrentActor actor;

    BulkReviewResource(ReviewClaims review, CurrentActor actor) {
        this.review = review;
        this.actor = actor;
    }

    public enum Action {
        FIRST_CHECK, APPROVE, RETURN, REJECT
    }

    public record BulkRequest(@NotNull Action action, @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> ids,
            @Size(max = 200) String reason, ReasonCode code) implements RequestBody {}

    /// `code` and `title` are those of the problem where the step was refused, null where it was taken.
    public record RowResult(UUID id, @Nullable ClaimState state, @Nullable String code, @Nullable String title) {}

    public record BulkResult(List<RowResult> results) {}

    @POST
    @RequiresPermission(Permission.FIRST_CHECK)
    @Idempotent
    @Operation(operationId = "reviewClaimsInBulk", summary = "一次办多条申报，逐条给结果")
    @APIResponseSchema(value = BulkResult.class, responseCode = "200")
    public Response applyToAll(@PathParam("village") VillageId village, @NotNull @Valid BulkRequest body) {
        var step = switch (body.action()) {
            case FIRST_CHECK -> ClaimTransition.FIRST_CHECK;
            case APPROVE -> ClaimTransition.APPROVE;
            case RETURN -> ClaimTransition.RETURN;
            case REJECT -> ClaimTransition.REJECT;
        };
        if (step == ClaimTransition.APPROVE && !Permission.APPROVE_CLAIM.grantedTo(actor.get(), village)) {
            throw new RefusedException(new OutOfScope());
        }
        boolean needsReason = step == ClaimTransition.RETURN || step == ClaimTransition.REJECT;
        if (needsReason && (body.reason() == null || body.reason().isBlank())) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("reason", "请写明原因"))));
        }
        var results = review.applyToAll(village, body.ids(), step, actor.get(), new StepReason(body.reason(), body.code()))
                .stream()
                .map(BulkReviewResource::row)
                .toList();
        return Response.ok(new BulkResult(results)).build();
    }

    private static RowResult row(ReviewClaims.Outcome outcome) {
        if (outcome.refusal() == null) return new RowResult(outcome.id(), outcome.state(), null, null);
        var problem = ProblemCatalogue.describe(outcome.refusal());
        return new RowResult(outcome.id(), outcome.state(), problem.code(), problem.title());
    }
}
