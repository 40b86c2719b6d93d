package cn.jifenbu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a workbook, each on a sheet of its own: a bold head that stays in sight, numbers as numbers, and no text that
/// is taken for a formula.
public final class XlsxWriter {

    private XlsxWriter() {}

    public static byte[] of(Table... tables) {
        return template(0, tables);
    }

    /// To be filled in: the first sheet takes `lines` rows of text, so that a code, a day or an ID number stays what was typed.
    public static byte[] template(int lines, Table... tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "jifenbu", "1.0")) {
            for (var table : tables) {
                var page = book.newWorksheet(isReport(table) ? "表" : table.title());
                write(page, table);
                if (lines > 0 && table == tables[0]) {
                    page.range(1, 0, lines, table.columns().size() - 1).style().format("@").set();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A report's title may be longer than the name of a sheet.
    private static boolean isReport(Table table) {
        return !table.covers().isEmpty();
    }

    private static void write(Worksheet page, Table table) {
        int row = 0;
        if (isReport(table)) {
            bold(page, row, table, List.of(table.title()));
            write(page, 1, List.of(table.covers()));
            row = 2;
        }
        bold(page, row++, table, table.columns());
        page.freezePane(table.isWide() ? 1 : 0, row);
        for (var cells : table.rows()) write(page, row++, cells);
        if (!table.total().isEmpty()) bold(page, row, table, table.total());
    }

    private static void bold(Worksheet page, int row, Table table, List<?> cells) {
        page.range(row, 0, row, table.columns().size() - 1).style().bold().set();
        write(page, row, cells);
    }

    private static void write(Worksheet page, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case BigDecimal money -> {
                    page.value(row, column, money);
                    page.style(row, column).format("0.00").set();
                }
                case Number number -> page.value(row, column, number);
                case Object text -> page.value(row, column, SpreadsheetCell.escape(text.toString()));
            }
        }
    }
}
