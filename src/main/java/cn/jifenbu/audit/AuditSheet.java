package cn.jifenbu.audit;

import cn.jifenbu.document.CsvWriter;
import cn.jifenbu.document.FileDownload;
import cn.jifenbu.document.Table;
import cn.jifenbu.shared.BusinessClock;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/// The log for a spreadsheet.
final class AuditSheet {

    /// Lines in one sheet.
    static final int MOST = 20_000;
    private static final List<String> COLUMNS = List.of("时间", "区划", "人员编号", "姓名", "操作", "对象", "家庭", "状态", "代码", "理由", "地址",
            "请求编号");

    private AuditSheet() {}

    static Response of(String place, List<AuditLine> lines) {
        return FileDownload.csv(CsvWriter.of(Table.list("audit", COLUMNS, lines.stream().map(AuditSheet::row).toList())),
                "audit-" + place);
    }

    private static List<Object> row(AuditLine l) {
        return Arrays.asList(l.at().atZone(BusinessClock.ZONE).toOffsetDateTime(), l.division(), l.person(), l.name(),
                l.operation(), l.target(), l.householdId(), l.status(), l.code(), l.reason(), l.address(), l.requestId());
    }
}
