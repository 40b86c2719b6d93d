package cn.jifenbu.ledger.reading;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.ReverseEntry;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class EntryResource {

    private final ReadEntry entries;
    private final ReverseEntry reverse;
    private final Divisions divisions;
    private final CurrentActor actor;

    EntryResource(ReadEntry entries, ReverseEntry reverse, Divisions divisions, CurrentActor actor) {
        this.entries = entries;
        this.reverse = reverse;
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
    @Operation(operationId = "reverseEntry", summary = "冲销一笔流水：按当时入账的分数收回，只能一次；dryRun=true 只试一试")
    @APIResponseSchema(value = LedgerEntry.class, responseCode = "201")
    public Response reverse(@PathParam("village") VillageId village, @PathParam("no") long no,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid ReversalRequest body) {
        var reversal = reverse.reverse(village, no, body.reason(), actor.get());
        return DryRun.answer(dryRun, Response.created(address(village, reversal)).entity(reversal).build());
    }

    @POST
    @Path("entries/{no}/correction")
    @RequiresPermission(Permission.REVERSE_ENTRY)
    @Idempotent
    @Operation(operationId = "correctEntry", summary = "更正一笔流水：冲销原来的，同时记上当时应得的分数；dryRun=true 只试一试")
    @APIResponseSchema(value = Correction.class, responseCode = "201")
    public Response correct(@PathParam("village") VillageId village, @PathParam("no") long no,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid CorrectionRequest body) {
        var correction = reverse.correct(village, no, body.points(), body.reason(), actor.get());
        return DryRun.answer(dryRun, Response.created(address(village, correction.entry())).entity(correction).build());
    }

    private static URI address(VillageId village, LedgerEntry entry) {
        return URI.create("/api/v1/villages/" + village + "/entries/" + entry.entryNo());
    }
}
