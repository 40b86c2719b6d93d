package cn.jifenbu.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// An `insert` of any number of rows with two texts, so that each is prepared once: plain values for one row, and columns as
/// arrays for more.
public final class BulkInsert<R> {

    public record Column<R>(String name, String type, Function<R, Object> value, IntFunction<Object[]> array) {}

    private final List<Column<R>> columns;
    private final String one;
    private final String many;

    /// `conflict` is what follows the values: empty, or an `on conflict` clause.
    public BulkInsert(String table, List<Column<R>> columns, String conflict) {
        this.columns = columns;
        var into = "insert into " + table + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ") "));
        one = into + columns.stream().map(BulkInsert::one).collect(Collectors.joining(", ", "values (", ") ")) + conflict;
        many = into
                + columns.stream().map(c -> "?::" + c.type + "[]")
                        .collect(Collectors.joining(", ", "select * from unnest(", ") "))
                + conflict;
    }

    private static String one(Column<?> column) {
        return column.type.equals("jsonb") ? "?::jsonb" : "?";
    }

    public static <R> Column<R> column(String name, String type, Function<R, Object> value) {
        return new Column<>(name, type, value, Object[]::new);
    }

    public static <R> Column<R> bytes(String name, Function<R, Object> value) {
        return new Column<>(name, "bytea", value, byte[][]::new);
    }

    String sql(int rows) {
        return rows == 1 ? one : many;
    }

    List<Object> parameters(List<R> rows) {
        var parameters = new ArrayList<>();
        for (var column : columns) {
            if (rows.size() == 1) parameters.add(column.value.apply(rows.getFirst()));
            else parameters.add(new SqlArray(column.type, rows.stream().map(column.value).toArray(column.array)));
        }
        return parameters;
    }
}
