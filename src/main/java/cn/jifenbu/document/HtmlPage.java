package cn.jifenbu.document;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/// Pages for the printer: black on white; nothing is loaded and nothing runs in them. Their templates fill in
/// `templates/document/layout.html`, which is A4 with page x of y unless the page brings a style of its own.
public final class HtmlPage {

    private HtmlPage() {}

    public static Response answer(TemplateInstance page) {
        return Response.ok(page.render()).type("text/html;charset=UTF-8")
                .header("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'")
                .build();
    }
}
