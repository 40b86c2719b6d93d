package cn.jifenbu.web;

import jakarta.ws.rs.core.Response;

/// Pages for the printer: A4, black on white, page x of y; nothing is loaded and nothing runs in them.
public final class HtmlPage {

    private static final String STYLE = """
            @page { size: A4 %s; margin: 14mm 12mm;
              @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; } }
            * { box-sizing: border-box; }
            body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #000;
              background: #fff; margin: 0; }
            h1 { font-size: 15pt; text-align: center; margin: 0 0 2mm; }
            p { margin: 0 0 3mm; }
            table { width: 100%%; border-collapse: collapse; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 0.3mm solid #000; padding: 1mm 1.5mm; text-align: left; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            """;

    private HtmlPage() {}

    /// `orientation`: `portrait` or `landscape`.
    public static String of(String title, String orientation, String style, String body) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>
                %s%s</style></head><body>
                %s
                </body></html>
                """.formatted(escape(title), STYLE.formatted(orientation), style, body);
    }

    public static Response answer(String html) {
        return Response.ok(html).type("text/html;charset=UTF-8")
                .header("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'")
                .build();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
