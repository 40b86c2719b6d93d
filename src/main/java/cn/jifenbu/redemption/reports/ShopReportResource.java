package cn.jifenbu.redemption.reports;

import cn.jifenbu.document.FileDownload;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.document.Table;
import cn.jifenbu.document.TablePage;
import cn.jifenbu.document.XlsxWriter;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/shop/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表")
@RunOnVirtualThread
public class ShopReportResource {

    private final StockReport stock;
    private final HandOverReport handOvers;
    private final RedemptionReport redemptions;
    private final BusinessClock clock;

    ShopReportResource(StockReport stock, HandOverReport handOvers, RedemptionReport redemptions, BusinessClock clock) {
        this.stock = stock;
        this.handOvers = handOvers;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    @GET
    @Path("stock")
    @Produces({MediaType.TEXT_HTML, FileDownload.XLSX})
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "reportStock", summary = "库存表，打印页或 xlsx；不填日期是今年到今天")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = FileDownload.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response stock(@PathParam("village") VillageId village, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("format") @DefaultValue("html") @Pattern(regexp = "html|xlsx") String format) {
        return answer(stock.sheet(village, period(from, to)), "stock", format);
    }

    @GET
    @Path("hand-overs")
    @Produces({MediaType.TEXT_HTML, FileDownload.XLSX})
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "reportHandOvers", summary = "领取登记表，带签名栏，姓名不写全；打印页或 xlsx")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = FileDownload.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response handOvers(@PathParam("village") VillageId village, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("format") @DefaultValue("html") @Pattern(regexp = "html|xlsx") String format) {
        return answer(handOvers.sheet(village, period(from, to)), "hand-overs", format);
    }

    @GET
    @Path("redemptions")
    @Produces({MediaType.TEXT_HTML, FileDownload.XLSX})
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "reportRedemptions", summary = "兑换统计表，打印页或 xlsx；退货已减去")
    @APIResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = FileDownload.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public Response redemptions(@PathParam("village") VillageId village, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("format") @DefaultValue("html") @Pattern(regexp = "html|xlsx") String format) {
        return answer(redemptions.sheet(village, period(from, to)), "redemptions", format);
    }

    private ReportPeriod period(LocalDate from, LocalDate to) {
        var until = to == null ? clock.today() : to;
        return new ReportPeriod(from == null ? until.withDayOfYear(1) : from, until);
    }

    private static Response answer(Table sheet, String name, String format) {
        if (format.equals("html")) return HtmlPage.answer(TablePage.of(sheet));
        return FileDownload.xlsx(XlsxWriter.of(sheet), name);
    }
}
