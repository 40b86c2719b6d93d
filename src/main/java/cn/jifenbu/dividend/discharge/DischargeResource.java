package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/dividend-runs/{id}/discharges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DischargeResource {

    private final ProposeDischarge propose;
    private final DecideDischarge decide;
    private final CurrentActor actor;

    DischargeResource(ProposeDischarge propose, DecideDischarge decide, CurrentActor actor) {
        this.propose = propose;
        this.decide = decide;
        this.actor = actor;
    }

    /// `resolution` for WAIVE, `receivedBy` for CASH.
    public record DischargeRequest(@NotNull UUID householdId, @NotNull DischargeKind kind,
            @NotBlank(message = "请写明为什么这样办") @Size(max = 200) String reason, @Size(max = 100) String resolution,
            @Size(max = 100) String receivedBy) implements RequestBody {

        ProposeDischarge.NewDischarge toDischarge() {
            return new ProposeDischarge.NewDischarge(new HouseholdId(householdId), kind, reason, filled(resolution),
                    filled(receivedBy));
        }

        private static String filled(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public record Withdrawal(@NotBlank(message = "请写明为什么不办了") @Size(max = 200) String reason) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listDividendDischarges", summary = "一次分红里要两个人办的结清：现金、抵扣、退回、免除，新的在前")
    public Page<Discharge> list(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return new Page<>(propose.list(village, id, actor.get()), null);
    }

    @POST
    @RequiresPermission(Permission.RUN_DIVIDEND)
    @Idempotent
    @Operation(operationId = "proposeDividendDischarge",
            summary = "提出怎么结清一户的钱：CASH 发现金，SET_OFF 从下次的钱里扣，REPAY 这户退回来了，WAIVE 凭决议不再发或不再收")
    @APIResponseSchema(value = Discharge.class, responseCode = "201")
    public Response propose(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid DischargeRequest body) {
        var discharge = propose.propose(village, id, body.toDischarge(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/dividend-runs/" + id + "/discharges"))
                .entity(discharge).build();
    }

    @POST
    @Path("{discharge}/confirm")
    @RequiresPermission(Permission.CONFIRM_DISCHARGE)
    @Idempotent
    @Operation(operationId = "confirmDividendDischarge", summary = "确认结清（提出人以外的人）")
    @APIResponseSchema(value = Discharge.class, responseCode = "200")
    public Response confirm(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @PathParam("discharge") UUID discharge) {
        return Response.ok(decide.confirm(village, id, discharge, actor.get())).build();
    }

    @POST
    @Path("{discharge}/withdraw")
    @RequiresPermission(Permission.CONFIRM_DISCHARGE)
    @Idempotent
    @Operation(operationId = "withdrawDividendDischarge", summary = "不这样结清了，写明原因")
    @APIResponseSchema(value = Discharge.class, responseCode = "200")
    public Response withdraw(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @PathParam("discharge") UUID discharge, @NotNull @Valid Withdrawal body) {
        return Response.ok(decide.withdraw(village, id, discharge, body.reason(), actor.get())).build();
    }
}
