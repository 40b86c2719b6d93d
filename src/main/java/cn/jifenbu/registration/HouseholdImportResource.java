package cn.jifenbu.registration;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.FileDownload;
import cn.jifenbu.document.TableReader;
import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.registration.ImportHouseholds.Fate;
import cn.jifenbu.registration.ImportHouseholds.LineReport;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class HouseholdImportResource {

    private final ImportHouseholds enter;
    private final Divisions divisions;

    HouseholdImportResource(ImportHouseholds enter, Divisions divisions) {
        this.enter = enter;
        this.divisions = divisions;
    }

    /// The sheet (xlsx, or CSV in UTF-8 or GB18030) in Base64.
    public record HouseholdFile(@NotNull @Size(min = 1, max = 1_000_000) String content) implements RequestBody {

        @Override
        public String toString() {
            return "HouseholdFile[…]";
        }
    }

    /// `fate`: REGISTERED (or would be, in a dry run), KNOWN and left as it is, or REFUSED for the reason in `problem`.
    public record HouseholdImportRow(int row, @Nullable String householdCode, @Nullable String name, Fate fate,
            @Nullable Problem problem) {}

    /// `households` and `people` are new, `known` households were there, `refused` rows are to be corrected.
    public record HouseholdImport(boolean dryRun, int households, int people, int known, int refused,
            List<HouseholdImportRow> lines) {}

    @GET
    @Path("import-template")
    @Produces(FileDownload.XLSX)
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Operation(operationId = "getHouseholdTemplate", summary = "家庭的导入模板（xlsx），第二页是怎么填")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("village") VillageId village) {
        divisions.require(village);
        return FileDownload.xlsx(HouseholdSheet.template(divisions.groups(village)), "households-" + village);
    }

    @POST
    @Path("import")
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Idempotent
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "importHouseholds",
            summary = "导入家庭（模板 xlsx 或 CSV，一行一个人，最多一万行），逐行答复；dryRun=true 只检查；有一行不对就都不登记，已有的户跳过")
    @APIResponseSchema(value = HouseholdImport.class, responseCode = "201")
    public Response importHouseholds(@PathParam("village") VillageId village,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid HouseholdFile body) {
        boolean dry = dryRun.equals("true");
        var report = enter.enter(village, HouseholdSheet.read(TableReader.bytes(body.content())), dry);
        return Response.status(dry ? 200 : 201).entity(new HouseholdImport(dry, report.households(), report.people(),
                report.known(), report.refused(), report.lines().stream().map(HouseholdImportResource::row).toList())).build();
    }

    private static HouseholdImportRow row(LineReport of) {
        var name = of.line().resident().name();
        return new HouseholdImportRow(of.line().row(), of.line().code(), name.isEmpty() ? "" : Masking.name(name), of.fate(),
                of.refusal() == null ? null : ProblemCatalogue.describe(of.refusal()));
    }
}
