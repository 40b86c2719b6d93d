package cn.jifenbu.document;

import java.util.List;

/// A table for a workbook, a text parted by commas or a printed page. A cell is a text, a number or nothing; money is a number
/// with two places. A report says in `covers` what it is about; in a list it is empty, as `total` is where nothing
/// is summed.
public record Table(String title, String covers, List<String> columns, List<List<Object>> rows, List<Object> total) {

    private static final int NARROW = 10;

    public Table {
        for (var row : rows) if (row.size() != columns.size()) throw new IllegalArgumentException(title + " " + row);
        if (!total.isEmpty() && total.size() != columns.size()) throw new IllegalArgumentException(title + " " + total);
    }

    public static Table list(String title, List<String> columns, List<List<Object>> rows) {
        return new Table(title, "", columns, rows, List.of());
    }

    /// The sum of a column of whole numbers.
    public static long sum(List<List<Object>> rows, int column) {
        return rows.stream().mapToLong(r -> ((Number) r.get(column)).longValue()).sum();
    }

    public boolean isWide() {
        return columns.size() > NARROW;
    }
}
