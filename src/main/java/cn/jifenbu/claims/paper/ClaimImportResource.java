package cn.jifenbu.claims.paper;

import cn.jifenbu.document.TableReader;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/claims/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "线下申报")
@RunOnVirtualThread
public class ClaimImportResource {
    private final EnterClaimSheet enter;
    private final CurrentActor actor;

    ClaimImportResource(EnterClaimSheet enter, CurrentActor actor) {
        this.enter = enter;
        this.actor = actor;
    }

    /// The workbook (xlsx) in Base64.
    public record ClaimFile(@NotNull @Size(min = 1, max = 1_000_000) String content) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Idempotent
    @Operation(operationId = "importClaims",
            summary = "导入线下申报（模板 xlsx，最多一万行），逐行答复；dryRun=true 只检查；默认全部没问题才录，goodRowsOnly=true 只录没问题的行")
    @APIResponseSchema(value = ClaimSheetReports.ClaimSheetReport.class, responseCode = "201")
    public Response importClaims(@PathParam("village") VillageId village,
            @QueryParam("goodRowsOnly") @DefaultValue("false") @Pattern(regexp = "true|false") String goodRowsOnly,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid ClaimFile body) {
        boolean dry = dryRun.equals("true");
        var sheet = new EnterClaimSheet.ClaimSheet(ClaimSheetKind.IMPORT, null, null, null,
                ClaimWorkbook.read(TableReader.bytes(body.content())));
        var report = enter.enter(village, sheet, goodRowsOnly.equals("true"), dry, actor.get());
        return Response.status(dry ? 200 : 201).entity(ClaimSheetReports.of(report, dry)).build();
    }
}
