package cn.jifenbu.testing;

import cn.jifenbu.embedded.EmbeddedDatabase;
import cn.jifenbu.embedded.JifenbuHome;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/// A throw-away PostgreSQL for every `@QuarkusTest` of one JVM; found through META-INF/services, so no test names it.
/// Its login owns the schema and may create roles, as the owner in production does; it is no superuser.
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    /// Quarkus loads this class once per class loader: the one database of the JVM is remembered where all of them look, under
    /// names that are no settings, so that a test profile may bring its own.
    private static final String KEPT = "test.jifenbu.";

    /// A benchmark has set its own database before.
    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) != null) return Map.of();
        synchronized (System.class) {
            if (System.getProperty(KEPT + URL) == null) startDatabase();
        }
        return Map.of(URL, kept(URL), USER, kept(USER), PASSWORD, kept(PASSWORD));
    }

    /// Nothing: the next test profile of this JVM goes on with the same database, the JVM's end stops it.
    @Override
    public void stop() {}

    /// The schema's owner, who may do what the service may not: tests tamper with it.
    public static Connection asOwner() throws SQLException {
        var owner = new PGSimpleDataSource();
        owner.setUrl(kept(URL));
        return owner.getConnection(kept(USER), kept(PASSWORD));
    }

    /// For what no use case does yet.
    public static void change(String sql) {
        try (var owner = asOwner(); var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startDatabase() {
        var folder = newFolder();
        var database = startIn(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(database, folder)));
        System.setProperty(KEPT + URL, database.url());
        System.setProperty(KEPT + USER, EmbeddedDatabase.USER);
        System.setProperty(KEPT + PASSWORD, database.password());
    }

    private static String kept(String setting) {
        return System.getProperty(KEPT + setting, System.getProperty(setting));
    }

    /// In a hurry: what a power cut would lose is not kept anyway.
    static EmbeddedDatabase startIn(Path folder) {
        return EmbeddedDatabase.start(folder, JifenbuHome.path(), false, "fsync=off", "synchronous_commit=off",
                "full_page_writes=off");
    }

    static void stopAndDelete(EmbeddedDatabase database, Path folder) {
        database.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
