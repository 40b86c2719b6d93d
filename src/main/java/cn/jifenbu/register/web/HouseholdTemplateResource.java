package cn.jifenbu.register.web;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Permission;
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

@Path("/api/v1/villages/{village}/households/import-template")
@Tag(name = "家庭")
@RunOnVirtualThread
public class HouseholdTemplateResource {
    private final Divisions divisions;

    HouseholdTemplateResource(Divisions divisions) {
        this.divisions = divisions;
    }

    @GET
    @Produces(FileDownload.XLSX)
    @Needs(Permission.REGISTER_HOUSEHOLD)
    @Operation(operationId = "getHouseholdTemplate", summary = "家庭的导入模板（xlsx），第二页是怎么填")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("village") VillageId village) {
        divisions.require(village);
        return FileDownload.xlsx(HouseholdSheet.template(divisions.groups(village)), "households-" + village);
    }
}
