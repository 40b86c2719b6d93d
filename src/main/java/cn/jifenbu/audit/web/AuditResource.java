package cn.jifenbu.audit.web;

import cn.jifenbu.audit.AuditLine;
import cn.jifenbu.audit.ReadAudit;
import cn.jifenbu.audit.ReadAudit.Filter;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Cell;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.Audited;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Page;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who did what: for those who oversee. Reading it is itself written down.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计")
@RunOnVirtualThread
public class AuditResource {

    private static final int EXPORTED = 20_000;
    private static final String CSV = "text/csv";

    private final ReadAudit audit;

    AuditResource(ReadAudit audit) {
        this.audit = audit;
    }

    /// Days are the village's; `until` is included.
    public static class Wanted {

        @QueryParam("person") UUID person;
        @QueryParam("operation")
        @Pattern(regexp = "[A-Za-z]{1,60}") String operation;
        @QueryParam("householdId") UUID household;
        @QueryParam("from") LocalDate from;
        @QueryParam("until") LocalDate until;
        @QueryParam("outcome")
        @DefaultValue("ALL")
        @Pattern(regexp = "ALL|REFUSED") String outcome;
        @QueryParam("cursor") UUID cursor;

        Filter filter() {
            return new Filter(person, operation, household, from == null ? null : start(from),
                    until == null ? null : start(until.plusDays(1)), outcome.equals("REFUSED"), cursor);
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(BusinessClock.ZONE).toInstant();
        }
    }

    @GET
    @Path("villages/{village}/audit-log")
    @Needs(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "listVillageAudit", summary = "审计记录：谁、何时、从哪里、做了什么、结果如何，最新的在前")
    public Page<AuditLine> village(@PathParam("village") VillageId village, @BeanParam Wanted wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(audit.lines(village.division(), wanted.filter(), limit + 1), limit, AuditLine::id);
    }

    @GET
    @Path("townships/{township}/audit-log")
    @Needs(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "listTownshipAudit", summary = "全乡的审计记录，含登录和人员管理，最新的在前")
    public Page<AuditLine> township(@PathParam("township") String township, @BeanParam Wanted wanted,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(audit.lines(new DivisionCode(township), wanted.filter(), limit + 1), limit, AuditLine::id);
    }

    @GET
    @Path("villages/{village}/audit-log/export")
    @Produces(CSV)
    @Needs(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "exportVillageAudit", summary = "导出审计记录（CSV，最多 20000 条，更多请按日期分段）")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportVillage(@PathParam("village") VillageId village, @BeanParam Wanted wanted) {
        return csv(village.toString(), audit.lines(village.division(), wanted.filter(), EXPORTED));
    }

    @GET
    @Path("townships/{township}/audit-log/export")
    @Produces(CSV)
    @Needs(Permission.READ_AUDIT)
    @Audited
    @Operation(operationId = "exportTownshipAudit", summary = "导出全乡审计记录（CSV，最多 20000 条，更多请按日期分段）")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportTownship(@PathParam("township") String township, @BeanParam Wanted wanted) {
        return csv(township, audit.lines(new DivisionCode(township), wanted.filter(), EXPORTED));
    }

    /// With the mark that tells spreadsheets UTF-8.
    private static Response csv(String place, List<AuditLine> lines) {
        var text = lines.stream().map(AuditResource::row)
                .collect(Collectors.joining("\r\n", "\uFEFF时间,区划,人员编号,姓名,操作,对象,家庭,状态,代码,理由,地址,请求编号\r\n", "\r\n"));
        return Response.ok(text, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit-" + place + ".csv\"").build();
    }

    private static String row(AuditLine l) {
        return Stream
                .of(l.at().atZone(BusinessClock.ZONE).toOffsetDateTime(), l.division(), l.person(), l.name(), l.operation(),
                        l.target(), l.householdId(), l.status(), l.code(), l.reason(), l.address(), l.requestId())
                .map(cell -> cell == null ? "" : "\"" + Cell.harmless(cell.toString()).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
