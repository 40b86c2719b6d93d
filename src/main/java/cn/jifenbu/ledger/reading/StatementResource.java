package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.reading.ReadTrialBalance.TrialBalance;
import cn.jifenbu.refusal.LedgerRefusal.StatementPeriodUnclear;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class StatementResource {

    private final ReadAccountAsOf accounts;
    private final ReadTrialBalance trialBalance;

    StatementResource(ReadAccountAsOf accounts, ReadTrialBalance trialBalance) {
        this.accounts = accounts;
        this.trialBalance = trialBalance;
    }

    @GET
    @Path("households/{household}/statement")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "getStatement", summary = "一户的对账单：year 是一年，或者 from 到 until；knownAt 重现当时打印的那一份")
    public Statement statement(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("year") @Min(1900) @Max(9999) Integer year, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until, @QueryParam("knownAt") OffsetDateTime knownAt) {
        boolean period = from != null && until != null;
        if (period == (year != null) || year != null && (from != null || until != null)) {
            throw new RefusedException(new StatementPeriodUnclear());
        }
        return accounts.statement(village, household, period ? from : LocalDate.of(year, 1, 1),
                period ? until : LocalDate.of(year, 12, 31), knownAt == null ? null : knownAt.toInstant());
    }

    @GET
    @Path("ledger/trial-balance")
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "getTrialBalance", summary = "全村试算平衡：各科目相加为零")
    public TrialBalance trialBalance(@PathParam("village") VillageId village) {
        return trialBalance.read(village);
    }
}
