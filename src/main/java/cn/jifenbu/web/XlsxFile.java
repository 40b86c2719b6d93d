package cn.jifenbu.web;

import jakarta.ws.rs.core.Response;

/// Sheets that are saved as a file.
public final class XlsxFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxFile() {}

    /// `name` without its ending, in ASCII.
    public static Response answer(byte[] content, String name) {
        return Response.ok(content, TYPE).header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"").build();
    }
}
