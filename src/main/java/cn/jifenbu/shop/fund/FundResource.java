package cn.jifenbu.shop.fund;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.FundKind;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/shop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分超市")
@RunOnVirtualThread
public class FundResource {

    private final GoodsFund fund;
    private final ReadLiability liability;
    private final Divisions divisions;
    private final CurrentActor actor;

    FundResource(GoodsFund fund, ReadLiability liability, Divisions divisions, CurrentActor actor) {
        this.fund = fund;
        this.liability = liability;
        this.divisions = divisions;
        this.actor = actor;
    }

    /// `amountFen` is signed: income and donations come in, purchases go out, a correction goes either way.
    public record FundRequest(@NotNull FundKind kind,
            @NotNull @Min(-1_000_000_000_000L) @Max(1_000_000_000_000L) Long amountFen,
            @NotBlank @Size(max = 200) String reason, @NotNull LocalDate happenedOn)
            implements
                RequestBody {}

    @GET
    @Path("liability")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "getLiability", summary = "兑付压力：在外的积分要兑现多少，物资和经费够不够")
    public Liability liability(@PathParam("village") VillageId village) {
        divisions.require(village);
        return liability.read(village);
    }

    @GET
    @Path("fund-movements")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listFundMovements", summary = "物资经费的流水，最新的在前")
    public Page<FundMovement> movements(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(fund.movements(village, Cursor.before(cursor), limit + 1), limit, FundMovement::movementNo);
    }

    @POST
    @Path("fund-movements")
    @RequiresPermission(Permission.KEEP_FUND)
    @Idempotent
    @Operation(operationId = "moveFund", summary = "登记物资经费的收入、捐赠、采购或更正")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FundMovement.class)))
    public Response move(@PathParam("village") VillageId village, @NotNull @Valid FundRequest body) {
        var movement = fund.move(village, body.kind(), body.amountFen(), body.reason(), body.happenedOn(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/shop/fund-movements")).entity(movement).build();
    }
}
