package cn.jifenbu.dividend.goodscredit;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}/goods-credit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class GoodsCreditResource {

    private final SpendGoodsCredit credit;
    private final CurrentActor actor;

    GoodsCreditResource(SpendGoodsCredit credit, CurrentActor actor) {
        this.credit = credit;
        this.actor = actor;
    }

    /// `goods` says what was taken, `receivedBy` who signed for it.
    public record SpendRequest(@NotNull @Min(1) @Max(1_000_000_000) Long amountFen,
            @NotBlank(message = "请写明领了什么") @Size(max = 200) String goods,
            @NotBlank(message = "请写明谁签收") @Size(max = 100) String receivedBy) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.READ_ORDER)
    @OwnHouseholdOnly
    @Operation(operationId = "getGoodsCredit", summary = "一户的物资抵扣：小额分红转来的、已经领掉的和余额")
    public GoodsCredit read(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return credit.read(village, household);
    }

    @POST
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "spendGoodsCredit", summary = "用物资抵扣领物资，签收为凭")
    @APIResponseSchema(value = GoodsCredit.class, responseCode = "200")
    public Response spend(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid SpendRequest body) {
        return Response.ok(credit.spend(village, household, body.amountFen(), body.goods(), body.receivedBy(), actor.get()))
                .build();
    }
}
