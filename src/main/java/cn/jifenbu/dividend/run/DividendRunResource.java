package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.refusal.DividendRefusal.AdjustmentNeedsReason;
import cn.jifenbu.refusal.DividendRefusal.ParametersOnlyInPreview;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Fen;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The steps of a year's dividend, in their order.
@Path("/api/v1/villages/{village}/dividend-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendRunResource {

    private static final FieldError KEPT = new FieldError("knobs", "调整沿用当年分红的政策，不能换");

    private final PrepareDividendRun prepare;
    private final PreviewDividend preview;
    private final FreezeDividendRun freeze;
    private final CheckDividendRun check;
    private final PublishDividendRun publish;
    private final ConfirmDividendRun confirm;
    private final CloseDividendRun close;
    private final CurrentActor actor;

    DividendRunResource(PrepareDividendRun prepare, PreviewDividend preview, FreezeDividendRun freeze, CheckDividendRun check,
            PublishDividendRun publish, ConfirmDividendRun confirm, CloseDividendRun close, CurrentActor actor) {
        this.prepare = prepare;
        this.preview = preview;
        this.freeze = freeze;
        this.check = check;
        this.publish = publish;
        this.confirm = confirm;
        this.close = close;
        this.actor = actor;
    }

    /// `knobs` and `incomeFen` are for previews only. An adjustment needs a `reason`, a year's run has none.
    public record NewRun(@NotNull Integer year, RunKind kind, @Size(max = 200) String reason, @Valid PreviewParameters knobs,
            @Min(1) @Max(9_007_199_254_740_991L) Long incomeFen) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "prepareDividendRun",
            summary = "建立一年的分红或已确认年份的调整；dryRun=true 只试算每户能分多少（调整则是补多少、多发多少），可换 knobs 和 incomeFen，不保存")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    @APIResponse(responseCode = "200", description = "试算结果", content = @Content(
            schema = @Schema(implementation = DividendRun.class)))
    public Response prepare(@PathParam("village") VillageId village,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid NewRun body) {
        // A string: as a boolean `dryRun=yes` would be read as false and be done in earnest.
        if (dryRun.equals("true")) return Response.ok(preview(village, body)).build();
        if (body.knobs() != null || body.incomeFen() != null) throw new RefusedException(new ParametersOnlyInPreview());
        boolean adjusts = body.kind() == RunKind.ADJUSTMENT;
        boolean says = body.reason() != null && !body.reason().isBlank();
        if (adjusts != says) throw new RefusedException(new AdjustmentNeedsReason());
        var run = adjusts ? prepare.adjust(village, body.year(), body.reason(), actor.get())
                : prepare.prepare(village, body.year(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/dividend-runs/" + run.id())).entity(run).build();
    }

    private DividendRun preview(VillageId village, NewRun body) {
        var income = Optional.ofNullable(body.incomeFen()).map(Fen::new);
        if (body.kind() == RunKind.ADJUSTMENT) {
            if (body.knobs() != null) throw new RefusedException(new InvalidFields(List.of(KEPT)));
            return preview.adjustment(village, body.year(), income);
        }
        return preview.preview(village, body.year(), income, now -> body.knobs() == null ? now : body.knobs().mergedInto(now));
    }

    @POST
    @Path("{id}/freeze")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "freezeDividendRun", summary = "冻结：定下收入、比例、截止流水和每户的金额")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    public Response freeze(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(freeze.freeze(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/check")
    @RequiresPermission(Permission.CHECK_DIVIDEND)
    @Idempotent
    @Operation(operationId = "checkDividendRun", summary = "乡里复核（冻结人以外的人）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    public Response check(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(check.check(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/publish")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "publishDividendRun", summary = "公示")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    public Response publish(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(publish.publish(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/confirm")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "confirmDividendRun", summary = "公示期满后确认（冻结人以外的人）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    public Response confirm(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(confirm.confirm(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/close")
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "closeDividendRun", summary = "结束：没有待付和付款失败的户了")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DividendRun.class)))
    public Response close(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(close.close(village, id, actor.get())).build();
    }
}
