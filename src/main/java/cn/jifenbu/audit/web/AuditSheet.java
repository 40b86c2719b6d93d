package cn.jifenbu.audit.web;

import cn.jifenbu.audit.AuditLine;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Cell;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The log for a spreadsheet.
final class AuditSheet {

    static final String CSV = "text/csv";
    /// Lines in one sheet.
    static final int MOST = 20_000;

    private AuditSheet() {}

    /// With the mark that tells spreadsheets UTF-8.
    static Response of(String place, List<AuditLine> lines) {
        var text = lines.stream().map(AuditSheet::row)
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
