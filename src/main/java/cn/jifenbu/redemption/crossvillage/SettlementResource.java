package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.document.TablePage;
import cn.jifenbu.document.XlsxWriter;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/townships/{township}/clearing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class SettlementResource {

    private final ReadSettlement settlement;
    private final BusinessClock clock;

    SettlementResource(ReadSettlement settlement, BusinessClock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    @GET
    @RequiresPermission(Permission.READ_TOWNSHIP)
    @Operation(operationId = "getClearing", summary = "跨村兑换清算表：这个月哪个村欠哪个村多少；不填月份是本月")
    public VillageSettlement clearing(@PathParam("township") String township,
            @QueryParam("month") @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month) {
        var period = month == null ? YearMonth.from(clock.today()) : YearMonth.parse(month);
        return settlement.read(new DivisionCode(township), period);
    }

    @GET
    @Path("sheet")
    @Produces({MediaType.TEXT_HTML, FileDownload.XLSX})
    @RequiresPermission(Permission.READ_TOWNSHIP)
    @Operation(operationId = "printClearing", summary = "跨村兑换清算表，打印页或 xlsx")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = FileDownload.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response sheet(@PathParam("township") String township,
            @QueryParam("month") @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month,
            @QueryParam("format") @DefaultValue("html") @Pattern(regexp = "html|xlsx") String format) {
        var sheet = clearing(township, month).sheet();
        return format.equals("html") ? HtmlPage.answer(TablePage.of(sheet))
                : FileDownload.xlsx(XlsxWriter.of(sheet), "clearing-" + township);
    }
}
