package cn.jifenbu.document;

import java.util.List;
import java.util.stream.Collectors;

/// A table as text parted by commas, with the mark that tells spreadsheets UTF-8.
public final class CsvWriter {

    private CsvWriter() {}

    public static String of(Table table) {
        return table.rows().stream().map(CsvWriter::row)
                .collect(Collectors.joining("\r\n", "\uFEFF" + String.join(",", table.columns()) + "\r\n", "\r\n"));
    }

    private static String row(List<Object> cells) {
        return cells.stream()
                .map(c -> c == null ? "" : "\"" + SpreadsheetCell.escape(c.toString()).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
