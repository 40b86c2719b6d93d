package cn.jifenbu.document;

import jakarta.ws.rs.core.Response;

/// Tables that are saved as a file; `name` without its ending, in ASCII.
public final class FileDownload {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private FileDownload() {}

    public static Response xlsx(byte[] content, String name) {
        return answer(content, XLSX, name + ".xlsx");
    }

    public static Response csv(String content, String name) {
        return answer(content, CSV + ";charset=UTF-8", name + ".csv");
    }

    private static Response answer(Object content, String type, String file) {
        return Response.ok(content, type).header("Content-Disposition", "attachment; filename=\"" + file + "\"").build();
    }
}
