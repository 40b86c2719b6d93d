package cn.jifenbu.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Parameters of a statement from left to right, whole columns as arrays.
public final class SqlParameters {

    private final List<Object> values = new ArrayList<>();

    public SqlParameters add(Object value) {
        values.add(value);
        return this;
    }

    /// @param type PostgreSQL's name of an element's type
    public <T> SqlParameters all(String type, List<T> rows, Function<T, Object> column) {
        return add(new SqlArray(type, rows.stream().map(column).toArray()));
    }

    public List<Object> values() {
        return values;
    }
}
