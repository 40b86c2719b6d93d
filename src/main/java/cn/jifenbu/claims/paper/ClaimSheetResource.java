package cn.jifenbu.claims.paper;

import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/claims/sheets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "线下申报")
@RunOnVirtualThread
public class ClaimSheetResource {
    private final EnterClaimSheet enter;
    private final CurrentActor actor;

    ClaimSheetResource(EnterClaimSheet enter, CurrentActor actor) {
        this.enter = enter;
        this.actor = actor;
    }

    /// A line names its household by `householdId` or `householdCode`; what it leaves out is what the sheet says.
    public record SheetLine(UUID householdId, @Size(max = 32) String householdCode, @Size(max = 32) String ruleId,
            LocalDate happenedOn, @Min(1) @Max(10_000) Integer quantity, @Size(max = 10) String unit,
            @Size(max = 100) String event, @Size(max = 500) String note) {}

    /// A sign-in sheet says rule and day once for all; a paper form (`formNo`) has them in its lines and a `writtenTotal`.
    public record SheetRequest(@Size(max = 20) String formNo, @Min(0) @Max(1_000_000) Long writtenTotal,
            @Size(max = 32) String ruleId, LocalDate happenedOn, @Size(max = 100) String event, UUID evidence,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SheetLine> lines) implements RequestBody {
        EnterClaimSheet.ClaimSheet toSheet() {
            var kind = formNo == null ? ClaimSheetKind.SIGN_IN : ClaimSheetKind.FORM;
            return new EnterClaimSheet.ClaimSheet(kind, formNo, writtenTotal, evidence,
                    IntStream.range(0, lines.size()).mapToObj(i -> line(i + 1, lines.get(i))).toList());
        }

        private EnterClaimSheet.ClaimSheetLine line(int row, SheetLine line) {
            var wrong = new ArrayList<FieldError>();
            var rule = line.ruleId() == null ? ruleId : line.ruleId();
            var day = line.happenedOn() == null ? happenedOn : line.happenedOn();
            if (rule == null || rule.isBlank()) wrong.add(new FieldError("ruleId", "要填"));
            if (day == null) wrong.add(new FieldError("happenedOn", "要填"));
            if ((line.householdId() == null) == (line.householdCode() == null)) {
                wrong.add(new FieldError("householdId", "户编号和户 id 填一个"));
            }
            var household = line.householdId() == null ? null : new HouseholdId(line.householdId());
            var claim = new NewClaim(ClaimChannel.OFFLINE, rule, household, line.householdCode(),
                    Objects.requireNonNullElse(line.quantity(), 1), line.unit(), day,
                    Objects.requireNonNullElse(line.event() == null ? event : line.event(), ""),
                    Objects.requireNonNullElse(line.note(), ""), List.of(), null, false);
            return new EnterClaimSheet.ClaimSheetLine(row, claim, wrong.isEmpty() ? null : new InvalidFields(wrong));
        }
    }

    @POST
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Idempotent
    @Operation(operationId = "enterSheet", summary = "一次录一张签到表或纸质申报表；默认全部没问题才录，goodRowsOnly=true 只录没问题的行")
    @APIResponseSchema(value = ClaimSheetReports.ClaimSheetReport.class, responseCode = "201")
    public Response enter(@PathParam("village") VillageId village,
            @QueryParam("goodRowsOnly") @DefaultValue("false") @Pattern(regexp = "true|false") String goodRowsOnly,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid SheetRequest body) {
        boolean dry = dryRun.equals("true");
        var report = enter.enter(village, body.toSheet(), goodRowsOnly.equals("true"), dry, actor.get());
        return Response.status(dry ? 200 : 201).entity(ClaimSheetReports.of(report, dry)).build();
    }
}
