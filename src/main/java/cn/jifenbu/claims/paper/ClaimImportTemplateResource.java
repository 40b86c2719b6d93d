package cn.jifenbu.claims.paper;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.document.FileDownload;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/claims/import-template")
@Tag(name = "线下申报")
@RunOnVirtualThread
public class ClaimImportTemplateResource {
    private final ReadCatalogue catalogue;
    private final BusinessClock clock;

    ClaimImportTemplateResource(ReadCatalogue catalogue, BusinessClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @Produces(FileDownload.XLSX)
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Operation(operationId = "getClaimTemplate", summary = "线下申报的导入模板（xlsx），第二页是今天有效的事项")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("village") VillageId village) {
        return FileDownload.xlsx(ClaimWorkbook.template(catalogue.on(village, clock.today()).rules()), "claims-" + village);
    }
}
