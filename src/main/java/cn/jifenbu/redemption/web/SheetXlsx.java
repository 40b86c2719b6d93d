package cn.jifenbu.redemption.web;

import cn.jifenbu.redemption.Sheet;
import cn.jifenbu.web.XlsxFile;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A sheet as a workbook. Numbers are numbers; a text that a spreadsheet might take for a formula gets an apostrophe.
final class SheetXlsx {

    private SheetXlsx() {}

    static Response answer(Sheet sheet, String name) {
        return XlsxFile.answer(of(sheet), name);
    }

    static byte[] of(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "jifenbu", "1.0")) {
            var page = book.newWorksheet("表");
            write(page, 0, List.of(sheet.title()));
            write(page, 1, List.of(sheet.covers()));
            write(page, 2, List.copyOf(sheet.columns()));
            page.range(0, 0, 0, sheet.columns().size() - 1).style().bold().set();
            page.range(2, 0, 2, sheet.columns().size() - 1).style().bold().set();
            page.freezePane(0, 3);
            int at = 3;
            for (var row : sheet.rows()) write(page, at++, row);
            if (!sheet.total().isEmpty()) write(page, at, sheet.total());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int at, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> page.value(at, column, number);
                case Object text -> page.value(at, column, harmless(text.toString()));
            }
        }
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
