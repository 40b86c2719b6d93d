package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.store.ClaimView;
import cn.jifenbu.claims.store.ReadClaims;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "申报")
@RunOnVirtualThread
public class ClaimResource {

    private final SubmitClaim submit;
    private final AmendClaim amend;
    private final ReadClaims read;
    private final Divisions divisions;
    private final CurrentActor actor;

    ClaimResource(SubmitClaim submit, AmendClaim amend, ReadClaims read, Divisions divisions, CurrentActor actor) {
        this.submit = submit;
        this.amend = amend;
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    /// `quantity` is 1 when left out; `event` names the place or occasion for rules that count once per event; `draft` keeps
    /// the claim back until it is submitted; `evidence` names uploaded photos; `clientKey` lets a device send it again.
    public record ClaimRequest(@NotNull ClaimChannel channel, @NotBlank @Size(max = 32) String ruleId,
            @NotNull UUID householdId,
            @Min(1) @Max(10_000) Integer quantity, @NotNull LocalDate happenedOn, @Size(max = 100) String event,
            @Size(max = 500) String note, @Size(max = 9) List<@NotNull UUID> evidence, @Size(max = 10) String unit,
            UUID clientKey, Boolean draft) implements RequestBody {

        NewClaim toClaim() {
            return new NewClaim(channel, ruleId, new HouseholdId(householdId), null, Objects.requireNonNullElse(quantity, 1),
                    unit, happenedOn, Objects.requireNonNullElse(event, ""), Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(evidence, List.of()), clientKey, false);
        }
    }

    @POST
    @RequiresPermission(Permission.CLAIM)
    @Idempotent
    @Operation(operationId = "createClaim", summary = "申报积分：村民线上申报，或积分协管员代录线下申报")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public Response create(@PathParam("village") VillageId village, @NotNull @Valid ClaimRequest body) {
        var claim = submit.enter(village, body.toClaim(), Boolean.TRUE.equals(body.draft()), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/claims/" + claim.id())).entity(claim).build();
    }

    public record AmendRequest(@Min(1) @Max(10_000) Integer quantity, @NotNull LocalDate happenedOn,
            @Size(max = 100) String event,
            @Size(max = 500) String note, @Size(max = 9) List<@NotNull UUID> evidence) implements RequestBody {}

    @PUT
    @Path("{id}")
    @RequiresPermission(Permission.CLAIM)
    @Idempotent
    @Operation(operationId = "mendClaim", summary = "改草稿或被退回的申报，改好再提交")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response amend(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid AmendRequest body) {
        var to = new AmendClaim.Amendment(Objects.requireNonNullElse(body.quantity(), 1), body.happenedOn(),
                Objects.requireNonNullElse(body.event(), ""), Objects.requireNonNullElse(body.note(), ""),
                Objects.requireNonNullElse(body.evidence(), List.of()));
        return Response.ok(amend.amend(village, id, to, actor.get())).build();
    }

    @POST
    @Path("{id}/submit")
    @RequiresPermission(Permission.CLAIM)
    @Idempotent
    @Operation(operationId = "submitClaim", summary = "提交草稿或改好的申报")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response submit(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(submit.submit(village, id, actor.get())).build();
    }

    @GET
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "listClaims", summary = "申报列表；村民只看到自己家的")
    public Page<ClaimView> list(@PathParam("village") VillageId village, @QueryParam("state") ClaimState state,
            @QueryParam("channel") ClaimChannel channel, @QueryParam("householdId") UUID household,
            @QueryParam("group") Integer group, @QueryParam("ruleId") @Size(max = 32) String rule,
            @QueryParam("order") @DefaultValue("newest") @Pattern(regexp = "newest|oldest") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        boolean oldest = order.equals("oldest");
        var filter = new ReadClaims.Filter(state, channel, HouseholdAccess.listed(actor.get(), village, household), group,
                rule);
        long from = oldest ? Cursor.after(cursor) : Cursor.before(cursor);
        return Page.of(read.list(village, filter, oldest, from, limit + 1), limit, ClaimView::claimNo);
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "getClaim", summary = "一条申报和它的经过")
    public ClaimView get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.get(village, id, actor.get());
    }
}
