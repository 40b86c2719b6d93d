package cn.jifenbu.sql;

import cn.jifenbu.sql.SqlQuery.RowMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/// Statements on one connection: prepared, filled from left to right, read and closed here and nowhere else. Moments travel
/// in UTC, enums by their names, [SqlArray]s as arrays.
public final class SqlConnection {

    /// Half of what passes are hashes and ids, which the driver otherwise sends as text at first.
    private static final int BINARY_AT_ONCE = -1;

    private final Connection connection;

    public SqlConnection(Connection connection) {
        this.connection = connection;
    }

    /// @return how many rows were written
    public int update(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, 1, Arrays.asList(parameters));
            return statement.executeUpdate();
        }
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        return read(SqlQuery.list(sql, mapper, parameters));
    }

    public <T> T read(SqlQuery<T> query) throws SQLException {
        try (var statement = connection.prepareStatement(query.sql())) {
            fill(statement, 1, query.parameters());
            try (var rows = statement.executeQuery()) {
                return query.reader().read(rows);
            }
        }
    }

    /// For whole ledgers, which pass through `fetchSize` rows at a time; inside a transaction only.
    public <T> SqlCursor<T> open(int fetchSize, String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            statement.setFetchSize(fetchSize);
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            fill(statement, 1, Arrays.asList(parameters));
            return new SqlCursor<>(statement, mapper);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /// In one round trip, answers read in the queries' order. Each is a statement of its own and sees what was committed when
    /// it began, so that the second knows what the lock of the first has waited for.
    public void readAll(List<SqlQuery<?>> queries) throws SQLException {
        var sql = queries.stream().map(SqlQuery::sql).collect(Collectors.joining(";"));
        try (var all = connection.prepareStatement(sql)) {
            int at = 1;
            for (var query : queries) at = fill(all, at, query.parameters());
            all.execute();
            for (var query : queries) {
                try (var rows = all.getResultSet()) {
                    query.reader().read(rows);
                }
                all.getMoreResults();
            }
        }
    }

    /// When one statement fails, all do: the driver throws and the transaction is over.
    public void write(SqlBatch batch) throws SQLException {
        if (batch.isEmpty()) return;
        try (var all = connection.prepareStatement(batch.sql())) {
            fill(all, 1, batch.parameters());
            all.execute();
        }
    }

    private int fill(PreparedStatement statement, int from, List<Object> parameters) throws SQLException {
        for (var parameter : parameters) statement.setObject(from++, asJdbc(parameter));
        return from;
    }

    private Object asJdbc(Object parameter) throws SQLException {
        return switch (parameter) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case SqlArray(var type, var values) -> connection.createArrayOf(type, values);
            default -> parameter;
        };
    }
}
