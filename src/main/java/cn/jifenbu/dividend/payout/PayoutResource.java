package cn.jifenbu.dividend.payout;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.document.FileDownload;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.SafePost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What leaves the service about a confirmed run, and the bank's answer coming back.
@Path("/api/v1/villages/{village}/dividend-runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class PayoutResource {

    private final PayoutList payouts;
    private final ImportPayments results;
    private final CurrentActor actor;
    private final RequestOrigin origin;

    PayoutResource(PayoutList payouts, ImportPayments results, CurrentActor actor, RequestOrigin origin) {
        this.payouts = payouts;
        this.results = results;
        this.actor = actor;
        this.origin = origin;
    }

    /// The sheet (xlsx, or CSV in UTF-8 or GB18030) in Base64.
    public record PaymentFile(@NotNull @Size(min = 1, max = 900_000) String content) implements RequestBody {}

    /// `payment` is null where there was no result yet or a `problem`.
    public record ImportedRow(int row, @Nullable String householdCode, @Nullable Payment payment, @Nullable Problem problem) {
        static ImportedRow of(ImportPayments.PaymentImportLine l) {
            var problem = l.refusal() == null ? null : ProblemCatalogue.describe(l.refusal());
            return new ImportedRow(l.rowNo(), l.householdCode(), l.payment(), problem);
        }
    }

    public record PaymentsImported(boolean dryRun, int taken, int waiting, int refused, List<ImportedRow> rows) {}

    @GET
    @Path("payout-list")
    @Produces(FileDownload.XLSX)
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Operation(operationId = "getPayoutList", summary = "还没付的户，按银行批量代发的样子（xlsx），姓名和账号打码")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response payoutList(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return sheet(village, PayoutWorkbook.of(payouts.toPay(village, id), payouts.masked(village)));
    }

    public record FullList(@NotBlank(message = "请写明为什么要完整账号") @Size(min = 4, max = 200) String reason) {}

    @POST
    @Path("payout-list/full")
    @Produces(FileDownload.XLSX)
    @RequiresPermission(Permission.UNMASK)
    @SafePost
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "getFullPayoutList", summary = "发给银行的发放表，姓名和账号完整；写明理由，每次都记入审计")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response fullPayoutList(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid FullList body) {
        origin.setReason(body.reason());
        return sheet(village, PayoutWorkbook.of(payouts.toPay(village, id), payouts.full(village)));
    }

    private static Response sheet(VillageId village, byte[] content) {
        return FileDownload.xlsx(content, "payout-" + village);
    }

    @GET
    @Path("signature-sheet")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Operation(operationId = "getSignatureSheet", summary = "签收表，A4 打印，每页有页码和小计")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING)))
    public Response signatureSheet(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return HtmlPage.answer(SignaturePage.of(payouts.toSign(village, id)));
    }

    @POST
    @Path("payments/import")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "importDividendPayments", summary = "导回银行的发放结果，逐行答复；dryRun=true 只检查不保存")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentsImported.class)))
    public Response importResults(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid PaymentFile body) {
        boolean dry = dryRun.equals("true");
        var read = results.read(village, id, PaymentResultReader.read(body.content()), dry, actor.get());
        return Response.ok(new PaymentsImported(dry, read.taken(), read.waiting(), read.refused(),
                read.lines().stream().map(ImportedRow::of).toList())).build();
    }
}
