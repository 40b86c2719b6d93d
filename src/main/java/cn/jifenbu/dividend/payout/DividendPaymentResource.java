package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/dividend-runs/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendPaymentResource {

    private final RecordPayments payments;
    private final ReadPayments history;
    private final CurrentActor actor;

    DividendPaymentResource(RecordPayments payments, ReadPayments history, CurrentActor actor) {
        this.payments = payments;
        this.history = history;
        this.actor = actor;
    }

    public enum PaymentOutcome {
        PAID(PaymentEvent.PAY), FAILED(PaymentEvent.FAIL), UNCLAIMED(PaymentEvent.LEAVE), RETURNED(PaymentEvent.RETURN);

        private final PaymentEvent event;

        PaymentOutcome(PaymentEvent event) {
            this.event = event;
        }
    }

    /// `day` is when it happened, without it today. Left out where it is null, or a request that was first sent to an older
    /// version, and is sent again, would be taken for another ([RequestHash]).
    public record PaymentResult(@NotNull UUID householdId, @NotNull PaymentOutcome result, @Size(max = 200) String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate day) {

        RecordPayments.PaymentRecord toResult() {
            return new RecordPayments.PaymentRecord(householdId, result.event,
                    reason == null || reason.isBlank() ? null : reason,
                    day);
        }
    }

    public record PaymentResults(@NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid PaymentResult> results)
            implements
                RequestBody {}

    /// One of `share` and `problem` is there.
    public record PaymentLine(UUID householdId, @Nullable DividendShare share, @Nullable Problem problem) {

        static PaymentLine of(RecordPayments.RecordedPayment line) {
            var problem = line.refusal() == null ? null : ProblemCatalogue.describe(line.refusal());
            return new PaymentLine(line.household(), line.share(), problem);
        }
    }

    public record PaymentsRecorded(DividendRun run, List<PaymentLine> results) {}

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listDividendPayments", summary = "一户在一次分红里的付款经过，最早的在前，只增不改")
    public Page<SharePayment> list(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("household") @NotNull UUID household) {
        return new Page<>(history.of(village, id, household), null);
    }

    @POST
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "recordDividendPayments", summary = "登记付款结果，逐户受理，逐户答复")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentsRecorded.class)))
    public Response record(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid PaymentResults body) {
        var recorded = payments.record(village, id, body.results().stream().map(PaymentResult::toResult).toList(), actor.get());
        return Response.ok(new PaymentsRecorded(recorded.run(), recorded.lines().stream().map(PaymentLine::of).toList()))
                .build();
    }
}
