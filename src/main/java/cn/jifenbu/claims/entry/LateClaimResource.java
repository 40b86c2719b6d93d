package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/claims/late")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "线下申报")
@RunOnVirtualThread
public class LateClaimResource {
    private final EnterLateClaims enter;
    private final CurrentActor actor;

    LateClaimResource(EnterLateClaims enter, CurrentActor actor) {
        this.enter = enter;
        this.actor = actor;
    }

    /// A claim made without network; `clientKey` is given by the device once and for all.
    public record LateClaim(@NotNull UUID clientKey, @NotNull ClaimChannel channel, @NotBlank @Size(max = 32) String ruleId,
            @NotNull UUID householdId, @Min(1) @Max(10_000) Integer quantity, @Size(max = 10) String unit,
            @NotNull LocalDate happenedOn, @Size(max = 100) String event, @Size(max = 500) String note,
            @Size(max = 9) List<@NotNull UUID> evidence) {
        NewClaim toClaim() {
            return new NewClaim(channel, ruleId, new HouseholdId(householdId), null, Objects.requireNonNullElse(quantity, 1),
                    unit, happenedOn, Objects.requireNonNullElse(event, ""), Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(evidence, List.of()), clientKey, false);
        }
    }

    public record LateRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid LateClaim> entries)
            implements
                RequestBody {}

    public record LateLine(UUID clientKey, EnterLateClaims.Result result, @Nullable UUID claimId, @Nullable Long claimNo,
            @Nullable ClaimState state,
            @Nullable Integer points, @Nullable Problem problem) {}

    public record LateAnswer(int entered, int alreadyThere, int conflicts, List<LateLine> lines) {}

    @POST
    @RequiresPermission(Permission.CLAIM)
    @Idempotent
    @Operation(operationId = "enterLateClaims", summary = "补交没网时录的申报：同一个 clientKey 只录一次，和现状冲突的逐条列出")
    @APIResponseSchema(value = LateAnswer.class, responseCode = "200")
    public Response late(@PathParam("village") VillageId village, @NotNull @Valid LateRequest body) {
        var lines = enter.enter(village, body.entries().stream().map(LateClaim::toClaim).toList(), actor.get()).stream()
                .map(l -> new LateLine(l.clientKey(), l.result(), l.claimId(), l.claimNo(), l.state(), l.points(),
                        ProblemCatalogue.describe(l.refusal())))
                .toList();
        return Response.ok(
                new LateAnswer(count(lines, EnterLateClaims.Result.ENTERED), count(lines, EnterLateClaims.Result.ALREADY_THERE),
                        count(lines, EnterLateClaims.Result.CONFLICT), lines))
                .build();
    }

    private static int count(List<LateLine> lines, EnterLateClaims.Result result) {
        return (int) lines.stream().filter(l -> l.result() == result).count();
    }
}
