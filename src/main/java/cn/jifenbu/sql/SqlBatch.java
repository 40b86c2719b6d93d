package cn.jifenbu.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Several statements that travel together and are executed one after the other.
public final class SqlBatch {

    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    public SqlBatch(Connection connection) {
        this.connection = connection;
    }

    public <R> void add(BulkInsert<R> insert, List<R> rows) throws SQLException {
        if (rows.isEmpty()) return;
        statements.add(insert.sql(rows.size()));
        insert.addParameters(connection, rows, parameters);
    }

    public void add(String statement, List<Object> values) {
        statements.add(statement);
        parameters.addAll(values);
    }

    /// When one fails, all do: the driver throws and the transaction is over.
    public void send() throws SQLException {
        try (var all = connection.prepareStatement(String.join(";\n", statements))) {
            for (int i = 0; i < parameters.size(); i++) all.setObject(i + 1, parameters.get(i));
            all.execute();
        }
    }
}
