package cn.jifenbu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/// A throw-away PostgreSQL for every `@QuarkusTest` of one JVM; found through META-INF/services, so no test names it.
/// Its login owns the schema and may create roles, as the owner in production does; it is no superuser.
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /// Quarkus loads this class once per class loader: the one database of the JVM is remembered where all of them look.
    private static final String PORT = "jifenbu.test-database.port";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port() + "/jifenbu",
                "quarkus.datasource.username", "jifenbu",
                "quarkus.datasource.password", "jifenbu");
    }

    /// Nothing: the next test profile of this JVM goes on with the same database, the JVM's end stops it.
    @Override
    public void stop() {}

    private static int port() {
        synchronized (System.class) {
            if (System.getProperty(PORT) == null) System.setProperty(PORT, String.valueOf(startPostgres()));
            return Integer.getInteger(PORT);
        }
    }

    private static int startPostgres() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
                sql.execute("create role jifenbu login createrole password 'jifenbu'");
                sql.execute("create database jifenbu owner jifenbu");
            }
            return postgres.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
