package cn.jifenbu.redemption.web;

import cn.jifenbu.document.Table;
import cn.jifenbu.web.HtmlPage;
import java.util.List;

/// A sheet as a page for the printer.
final class SheetHtml {

    private SheetHtml() {}

    static String of(Table sheet) {
        var body = new StringBuilder("<h1>").append(HtmlPage.escape(sheet.title())).append("</h1><p>")
                .append(HtmlPage.escape(sheet.covers())).append("</p><table><thead><tr>");
        sheet.columns().forEach(c -> body.append("<th>").append(HtmlPage.escape(c)).append("</th>"));
        body.append("</tr></thead><tbody>");
        sheet.rows().forEach(row -> append(body, row));
        if (!sheet.total().isEmpty()) append(body, sheet.total());
        body.append("</tbody></table><p>制表：　　　　　审核：　　　　　（村盖章）</p>");
        return HtmlPage.of(sheet.title(), sheet.columns().size() > 10 ? "landscape" : "portrait", "", body.toString());
    }

    private static void append(StringBuilder body, List<Object> row) {
        body.append("<tr>");
        row.forEach(cell -> body.append(cell instanceof Number ? "<td class=\"n\">" : "<td>")
                .append(HtmlPage.escape(cell.toString())).append("</td>"));
        body.append("</tr>");
    }
}
