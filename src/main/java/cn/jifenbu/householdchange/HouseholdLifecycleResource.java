package cn.jifenbu.householdchange;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.HouseholdId;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "户变动")
@RunOnVirtualThread
public class HouseholdLifecycleResource {

    private final MoveHousehold move;
    private final CloseHousehold end;
    private final ChangeHead head;
    private final CurrentActor actor;

    HouseholdLifecycleResource(MoveHousehold move, CloseHousehold end, ChangeHead head, CurrentActor actor) {
        this.move = move;
        this.end = end;
        this.head = head;
        this.actor = actor;
    }

    /// GROUP: to another group or house of the village. AWAY: out of the village, frozen until it is settled.
    public enum Destination {
        GROUP, AWAY
    }

    /// `group` and `doorplate` for GROUP.
    public record MoveRequest(@NotNull Destination destination, @Min(1) @Max(999) Integer group,
            @Size(max = 50) String doorplate,
            @NotBlank(message = "请写明迁移的依据") @Size(max = 500) String reason) implements RequestBody {}

    public record ChangeReason(@NotBlank(message = "请写明依据") @Size(max = 500) String reason) implements RequestBody {}

    /// `gone` when the old head has died or left the village.
    public record HeadRequest(@NotNull UUID member, @NotNull Boolean gone,
            @NotBlank(message = "请写明换户主的依据") @Size(max = 500) String reason) implements RequestBody {}

    @POST
    @Path("move")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "moveHousehold", summary = "迁移：村内换组换门牌，或迁出（先冻结，再清户）")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response move(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid MoveRequest body) {
        return Response.ok(switch (body.destination()) {
            case AWAY -> end.moveAway(village, household, body.reason(), actor.get());
            case GROUP -> move.toGroup(village, household, required("group", body.group()),
                    required("doorplate", body.doorplate()), body.reason(), actor.get());
        }).build();
    }

    private static <T> T required(String field, T value) {
        if (value == null || value.equals("")) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError(field, "村内迁移要填写"))));
        }
        return value;
    }

    @POST
    @Path("close")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "closeHousehold", summary = "销户（户绝）：先冻结等家属认领，期满积分归村集体")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response close(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid ChangeReason body) {
        return Response.ok(end.close(village, household, body.reason(), actor.get())).build();
    }

    @POST
    @Path("settle")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "settleHousehold", summary = "清户：剩下的积分归村集体，注销这一户；dryRun=true 只试一试")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response windUp(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid ChangeReason body) {
        return DryRun.answer(dryRun, Response.ok(end.windUp(village, household, body.reason(), actor.get())).build());
    }

    @POST
    @Path("reopen")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "reopenHousehold", summary = "恢复：冻结的户又回来了，或者办错了")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response reopen(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid ChangeReason body) {
        return Response.ok(end.reopen(village, household, body.reason(), actor.get())).build();
    }

    @POST
    @Path("head")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "changeHouseholdHead", summary = "换户主（如户主去世）：积分账户照旧")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response head(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid HeadRequest body) {
        return Response.ok(head.change(village, household, body.member(), body.gone(), body.reason(), actor.get())).build();
    }
}
