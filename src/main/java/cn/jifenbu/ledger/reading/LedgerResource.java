package cn.jifenbu.ledger.reading;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.ledger.verification.VerifyLedger.Verification;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class LedgerResource {

    private final ReadLedger ledger;
    private final ReadAccountAsOf past;
    private final VerifyLedger verifier;
    private final Divisions divisions;

    LedgerResource(ReadLedger ledger, ReadAccountAsOf past, VerifyLedger verifier, Divisions divisions) {
        this.ledger = ledger;
        this.past = past;
        this.verifier = verifier;
        this.divisions = divisions;
    }

    @GET
    @Path("households/{household}/account")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "getAccount", summary = "一户的积分：余额、冻结、可用、待入账、各年积分；asOf 是算到哪一天，knownAt 是当时账上所知")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response account(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") OffsetDateTime knownAt) {
        if (asOf != null || knownAt != null) {
            return Response.ok(past.account(village, household, asOf, knownAt == null ? null : knownAt.toInstant())).build();
        }
        var account = ledger.account(village, household);
        return Response.ok(account).tag(new EntityTag(account.seq() + "-" + account.held() + "-" + account.pending())).build();
    }

    @GET
    @Path("households/{household}/entries")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "listHouseholdEntries", summary = "一户的积分流水，最新的在前")
    public Page<LedgerEntry> entries(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var entries = ledger.entries(village, Optional.of(household), Cursor.before(cursor), limit + 1);
        return Page.of(entries, limit, LedgerEntry::entryNo);
    }

    @GET
    @Path("entries")
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "listEntries", summary = "全村的积分流水，最新的在前")
    public Page<LedgerEntry> entries(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(ledger.entries(village, Optional.empty(), Cursor.before(cursor), limit + 1), limit,
                LedgerEntry::entryNo);
    }

    @GET
    @Path("ledger/verification")
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "verifyLedger", summary = "重算全村台账，指出第一处不符")
    public Verification verify(@PathParam("village") VillageId village) {
        divisions.require(village);
        return verifier.verify(village);
    }
}
