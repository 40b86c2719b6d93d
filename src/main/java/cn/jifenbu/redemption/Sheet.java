package cn.jifenbu.redemption;

import java.util.List;

/// A sheet for the village's files: a title, a line that says what it covers, and a table. A cell is a text, a whole number
/// or nothing.
public record Sheet(String title, String covers, List<String> columns, List<List<Object>> rows, List<Object> total) {

    public Sheet {
        for (var row : rows) if (row.size() != columns.size()) throw new IllegalArgumentException(title + " " + row);
        if (!total.isEmpty() && total.size() != columns.size()) throw new IllegalArgumentException(title + " " + total);
    }

    /// The sum of a column of numbers.
    static long sum(List<List<Object>> rows, int column) {
        return rows.stream().mapToLong(r -> ((Number) r.get(column)).longValue()).sum();
    }
}
