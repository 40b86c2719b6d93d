package cn.jifenbu.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// Fills a statement from left to right, whole columns as arrays.
public final class SqlParameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int at = 1;

    public SqlParameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    public SqlParameters add(Object value) throws SQLException {
        statement.setObject(at++, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    public <T> SqlParameters all(String type, List<T> rows, Function<T, Object> column) throws SQLException {
        statement.setArray(at++, connection.createArrayOf(type, rows.stream().map(column).toArray()));
        return this;
    }
}
