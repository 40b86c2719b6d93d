package cn.jifenbu.audit;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
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

/// The same for everything below a township, log-ins and work on staff included.
@Path("/api/v1/townships/{township}/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计")
@RunOnVirtualThread
public class TownshipAuditResource {

    private final ReadAudit audit;

    TownshipAuditResource(ReadAudit audit) {
        this.audit = audit;
    }

    @GET
    @RequiresPermission(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "listTownshipAudit", summary = "全乡的审计记录，含登录和人员管理，最新的在前")
    public Page<AuditLine> township(@PathParam("township") String township, @Valid @BeanParam AuditQuery wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(audit.lines(new DivisionCode(township), wanted.filter(), limit + 1), limit, AuditLine::id);
    }

    @GET
    @Path("export")
    @Produces(FileDownload.CSV)
    @RequiresPermission(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "exportTownshipAudit", summary = "导出全乡审计记录（CSV，最多 20000 条，更多请按日期分段）")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = FileDownload.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportTownship(@PathParam("township") String township, @Valid @BeanParam AuditQuery wanted) {
        return AuditSheet.of(township, audit.lines(new DivisionCode(township), wanted.filter(), AuditSheet.MOST));
    }
}
