package cn.jifenbu.deductions;

import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.store.Deduction;
import cn.jifenbu.deductions.store.ReadDeductions;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/deductions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "扣分")
@RunOnVirtualThread
public class DeductionResource {
    private final RecordDeduction record;
    private final ReadDeductions read;
    private final Divisions divisions;
    private final CurrentActor actor;

    DeductionResource(RecordDeduction record, ReadDeductions read, Divisions divisions, CurrentActor actor) {
        this.record = record;
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    public record DeductionRequest(@NotBlank @Size(max = 32) String ruleId, @NotNull UUID householdId,
            @NotNull LocalDate happenedOn, @NotBlank(message = "请写明看到了什么") @Size(max = 500) String note, UUID evidence)
            implements
                RequestBody {}

    public record Service(@NotBlank(message = "请写明怎么送达的") @Size(max = 100) String how, @NotNull LocalDate mendUntil)
            implements
                RequestBody {}

    public record Note(@NotBlank(message = "请写明情况") @Size(max = 500) String reason) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.RECORD_DEDUCTION)
    @Idempotent
    @Operation(operationId = "recordDeduction", summary = "登记扣分：还不扣，先送达、先整改")
    @APIResponseSchema(value = Deduction.class, responseCode = "201")
    public Response create(@PathParam("village") VillageId village, @NotNull @Valid DeductionRequest body) {
        var deduction = record.record(village,
                new RecordDeduction.NewDeduction(body.ruleId(), new HouseholdId(body.householdId()),
                        body.happenedOn(), body.note(), body.evidence()),
                actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/deductions/" + deduction.id())).entity(deduction)
                .build();
    }

    @GET
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "listDeductions", summary = "扣分列表，最新的在前；村民只看到自己家的")
    public Page<Deduction> list(@PathParam("village") VillageId village, @QueryParam("state") DeductionState state,
            @QueryParam("householdId") UUID household, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(read.list(village, state, HouseholdAccess.listed(actor.get(), village, household), Cursor.before(cursor),
                limit + 1,
                actor.get()), limit, Deduction::deductionNo);
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "getDeduction", summary = "一条扣分和它的经过")
    public Deduction get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.get(village, id, actor.get());
    }

    @POST
    @Path("{id}/serve")
    @RequiresPermission(Permission.RECORD_DEDUCTION)
    @Idempotent
    @Operation(operationId = "serveDeduction", summary = "送达到户，写明整改期限")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response serve(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Service body) {
        return Response.ok(record.serve(village, id, body.how(), body.mendUntil(), actor.get())).build();
    }

    @POST
    @Path("{id}/rectify")
    @RequiresPermission(Permission.RECORD_DEDUCTION)
    @Idempotent
    @Operation(operationId = "rectifyDeduction", summary = "这户在整改")
    @APIResponseSchema(value = Deduction.class, responseCode = "200")
    public Response rectify(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull @Valid Note body) {
        return Response.ok(record.rectify(village, id, body.reason(), actor.get())).build();
    }
}
