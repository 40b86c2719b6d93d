package cn.jifenbu.sql;

import cn.jifenbu.sql.SqlQuery.RowMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows that pass by one after the other: the driver holds some at a time, and nothing is kept.
public final class SqlCursor<T> implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowMapper<T> mapper;

    SqlCursor(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.mapper = mapper;
    }

    /// null after the last.
    public T next() throws SQLException {
        return rows.next() ? mapper.map(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
