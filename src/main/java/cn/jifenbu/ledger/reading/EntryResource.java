package cn.jifenbu.ledger.reading;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.correction.CorrectEntry;
import cn.jifenbu.ledger.correction.CorrectionOutcome;
import cn.jifenbu.ledger.correction.CorrectionOutcome.Corrected;
import cn.jifenbu.ledger.correction.CorrectionOutcome.Reversed;
import cn.jifenbu.ledger.correction.ProposedCorrection;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.ReverseEntry.Correction;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.DryRun;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class EntryResource {

    private final ReadEntry entries;
    private final CorrectEntry correct;
    private final Divisions divisions;
    private final CurrentActor actor;

    EntryResource(ReadEntry entries, CorrectEntry correct, Divisions divisions, CurrentActor actor) {
        this.entries = entries;
        this.correct = correct;
        this.divisions = divisions;
        this.actor = actor;
    }

    public record ReversalRequest(@NotBlank(message = "请写明为什么冲销") @Size(max = 500) String reason) implements RequestBody {}

    /// `points` is what should have been posted then, with its sign.
    public record CorrectionRequest(@NotNull @Min(-1_000_000) @Max(1_000_000) Integer points,
            @NotBlank(message = "请写明为什么更正") @Size(max = 500) String reason) implements RequestBody {}

    @GET
    @Path("entries/{no}")
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "getEntry", summary = "一笔流水：备注、是否已冲销或更正")
    public EntryDetail entry(@PathParam("village") VillageId village, @PathParam("no") long no) {
        divisions.require(village);
        return entries.read(village, no);
    }

    @POST
    @Path("entries/{no}/reversal")
    @RequiresPermission(Permission.REVERSE_ENTRY)
    @Idempotent
    @Operation(operationId = "reverseEntry", summary = "冲销一笔流水：按当时入账的分数收回，只能一次（201）；"
            + "扣分、清零的要另一个人同样办一次才冲回（202 表示还差人）；dryRun=true 只试一试")
    @APIResponseSchema(value = LedgerEntry.class, responseCode = "201")
    @APIResponse(responseCode = "202", description = "Waits for other people to ask for the same",
            content = @Content(schema = @Schema(implementation = ProposedCorrection.class)))
    public Response reverse(@PathParam("village") VillageId village, @PathParam("no") long no,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid ReversalRequest body) {
        return DryRun.answer(dryRun, answer(village, correct.reverse(village, no, body.reason(), actor.get())));
    }

    @POST
    @Path("entries/{no}/correction")
    @RequiresPermission(Permission.REVERSE_ENTRY)
    @Idempotent
    @Operation(operationId = "correctEntry", summary = "更正一笔流水。改低：冲销原来的，同时记上当时应得的分数（201）；"
            + "改高：成为一条更正申报，经初审、审批、公示后才入账（202）；扣分的要几个人同样办（202 表示还差人）；dryRun=true 只试一试")
    @APIResponseSchema(value = Correction.class, responseCode = "201")
    @APIResponse(responseCode = "202",
            description = "A claim to be reviewed and noticed before it is posted, or other people are missing",
            content = @Content(schema = @Schema(implementation = ProposedCorrection.class)))
    public Response correct(@PathParam("village") VillageId village, @PathParam("no") long no,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid CorrectionRequest body) {
        var outcome = correct.correct(village, no, body.points(), body.reason(), actor.get());
        return DryRun.answer(dryRun, answer(village, outcome));
    }

    private static Response answer(VillageId village, CorrectionOutcome outcome) {
        return switch (outcome) {
            case Reversed(var posted) -> Response.created(address(village, posted)).entity(posted).build();
            case Corrected(var posted) -> Response.created(address(village, posted.entry())).entity(posted).build();
            case ProposedCorrection proposed -> Response.accepted(proposed).build();
        };
    }

    private static URI address(VillageId village, LedgerEntry entry) {
        return URI.create("/api/v1/villages/" + village + "/entries/" + entry.entryNo());
    }
}
