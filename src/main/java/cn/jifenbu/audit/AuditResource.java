package cn.jifenbu.audit;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.auditing.Audited;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who did what in a village: for those who oversee. Reading it is itself written down.
@Path("/api/v1/villages/{village}/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计")
@RunOnVirtualThread
public class AuditResource {

    private final ReadAudit audit;

    AuditResource(ReadAudit audit) {
        this.audit = audit;
    }

    @GET
    @RequiresPermission(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "listVillageAudit", summary = "审计记录：谁、何时、从哪里、做了什么、结果如何，最新的在前")
    public Page<AuditLine> village(@PathParam("village") VillageId village, @Valid @BeanParam AuditQuery wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(audit.lines(village.division(), wanted.filter(), limit + 1), limit, AuditLine::id);
    }

    @GET
    @Path("export")
    @Produces(FileDownload.CSV)
    @RequiresPermission(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "exportVillageAudit", summary = "导出审计记录（CSV，最多 20000 条，更多请按日期分段）")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = FileDownload.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportVillage(@PathParam("village") VillageId village, @Valid @BeanParam AuditQuery wanted) {
        return AuditSheet.of(village.toString(), audit.lines(village.division(), wanted.filter(), AuditSheet.MOST));
    }
}
