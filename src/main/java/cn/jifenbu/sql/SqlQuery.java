package cn.jifenbu.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// One `select` with its parameters, told how to read the answer; it can travel together with the village's lock.
public record SqlQuery<T>(String sql, List<Object> parameters, RowReader<T> answer) {

    /// Reads the whole result.
    public interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /// Fills in the parameters from the given place on (the first is 1).
    public void fill(PreparedStatement statement, int from) throws SQLException {
        for (var parameter : parameters) statement.setObject(from++, parameter);
    }
}
