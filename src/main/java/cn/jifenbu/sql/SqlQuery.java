package cn.jifenbu.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One `select` with its parameters, told how to read the answer; several can travel together.
public record SqlQuery<T>(String sql, List<Object> parameters, RowReader<T> reader) {

    /// Reads the whole result.
    public interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /// Reads the row the result stands at.
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /// Every row as one element, in the order of the result.
    public static <T> SqlQuery<List<T>> list(String sql, RowMapper<T> mapper, Object... parameters) {
        return new SqlQuery<>(sql, Arrays.asList(parameters), rows -> {
            var list = new ArrayList<T>();
            while (rows.next()) list.add(mapper.map(rows));
            return list;
        });
    }
}
