package cn.jifenbu.statement;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.auditing.Audited;
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

@Path("/api/v1/villages/{village}/statements")
@Tag(name = "报表")
@RunOnVirtualThread
public class YearStatementResource {

    private final ReadYearStatement read;

    YearStatementResource(ReadYearStatement read) {
        this.read = read;
    }

    @GET
    @Path("{year}")
    @Produces(FileDownload.XLSX)
    @RequiresPermission(Permission.READ_LEDGER)
    @Audited
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "getYearStatement", summary = "全村对账单（xlsx）：一户一行，年初、各季挣的、扣的、兑换的、年末和分红，姓名打码；导出记入审计")
    @APIResponse(responseCode = "200", content = @Content(mediaType = FileDownload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response statement(@PathParam("village") VillageId village, @PathParam("year") int year) {
        return FileDownload.xlsx(YearStatementWorkbook.of(read.read(village, year)),
                "statement-%s-%d".formatted(village, year));
    }
}
