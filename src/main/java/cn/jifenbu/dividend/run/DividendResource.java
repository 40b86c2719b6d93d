package cn.jifenbu.dividend.run;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendResource {

    private static final String PAYMENTS = "PENDING|PAID|FAILED|UNCLAIMED|CREDITED|OVERPAID|RETURNED|TO_SET_OFF|SET_OFF|REPAID"
            + "|WAIVED";

    private final ReadDividends read;

    DividendResource(ReadDividends read) {
        this.read = read;
    }

    @GET
    @Path("dividend-runs")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listDividendRuns", summary = "各年的分红，最近的年份在前")
    public Page<DividendRun> runs(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(read.runs(village, Cursor.beforeYear(cursor), limit + 1), limit,
                run -> DividendRun.cursor(run.year(), run.runNo()));
    }

    @GET
    @Path("dividend-runs/{id}")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "getDividendRun", summary = "一次分红和它走过的每一步")
    public DividendRun run(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.run(village, id);
    }

    @GET
    @Path("dividend-runs/{id}/shares")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listDividendShares", summary = "每户的份额，按户编号排")
    public Page<DividendShare> shares(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("payment") @Pattern(regexp = PAYMENTS) String payment,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = Optional.ofNullable(payment).map(Payment::valueOf);
        return Page.of(read.shares(village, id, filter, (int) Math.min(Cursor.after(cursor), Integer.MAX_VALUE), limit + 1),
                limit, DividendShare::shareNo);
    }

    @GET
    @Path("households/{household}/dividends")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "listHouseholdDividends", summary = "一户各年的分红和算法，公示起可查")
    public Page<HouseholdDividend> ofHousehold(@PathParam("village") VillageId village,
            @PathParam("household") HouseholdId household) {
        return new Page<>(read.ofHousehold(village, household), null);
    }
}
