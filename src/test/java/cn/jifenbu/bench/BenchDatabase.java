package cn.jifenbu.bench;

import cn.jifenbu.embedded.EmbeddedDatabase;
import cn.jifenbu.embedded.JifenbuHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL of the benchmark's own, in a scratch folder that goes when it ends. Durability is the default one: every
/// commit waits for the disk. Only checkpoints are spread, so that one of them does not fall on one of the sides compared.
final class BenchDatabase implements AutoCloseable {

    /// Where the service looks, and where every class loader finds them.
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private final Path folder;
    private final EmbeddedDatabase server;

    private BenchDatabase(Path folder, EmbeddedDatabase server) {
        this.folder = folder;
        this.server = server;
    }

    static BenchDatabase start() {
        var folder = newFolder();
        var server = EmbeddedDatabase.start(folder, JifenbuHome.path(), true, "shared_buffers=1GB", "max_wal_size=8GB",
                "checkpoint_timeout=30min", "max_connections=120");
        var database = new BenchDatabase(folder, server);
        System.setProperty("bench.database", firstLine(folder.resolve("data/postmaster.pid")));
        System.setProperty(URL, server.url());
        System.setProperty(USER, EmbeddedDatabase.USER);
        System.setProperty(PASSWORD, server.password());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        Flyway.configure().dataSource(source()).loggers("slf4j").load().migrate();
        return database;
    }

    /// Under the role the service works under.
    static Connection asService() throws SQLException {
        var connection = source().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set role jifenbu_app");
        }
        return connection;
    }

    static Connection asOwner() throws SQLException {
        return source().getConnection();
    }

    static void change(String sql) throws SQLException {
        try (var owner = asOwner(); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty(URL));
        source.setUser(System.getProperty(USER));
        source.setPassword(System.getProperty(PASSWORD));
        return source;
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) return;
        server.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            var parent = Path.of(System.getProperty("bench.folder", "target"));
            return Files.createTempDirectory(Files.createDirectories(parent), "bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
