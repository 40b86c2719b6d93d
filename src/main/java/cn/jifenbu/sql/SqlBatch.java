package cn.jifenbu.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Several statements that travel together and are executed one after the other.
public final class SqlBatch {

    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    public <R> SqlBatch add(BulkInsert<R> insert, List<R> rows) {
        if (rows.isEmpty()) return this;
        statements.add(insert.sql(rows.size()));
        parameters.addAll(insert.parameters(rows));
        return this;
    }

    public SqlBatch add(String statement, Object... values) {
        statements.add(statement);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    String sql() {
        return String.join(";\n", statements);
    }

    List<Object> parameters() {
        return parameters;
    }
}
