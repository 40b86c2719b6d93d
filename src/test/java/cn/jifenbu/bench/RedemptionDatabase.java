package cn.jifenbu.bench;

import cn.jifenbu.embedded.EmbeddedDatabase;
import cn.jifenbu.embedded.JifenbuHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/// The database that `JIFENBU_DB_URL`, `_USER` and `_PASSWORD` name, or one of the bench's own with default durability, in a
/// folder that goes when it ends.
public record RedemptionDatabase(String url, String user, String password, EmbeddedDatabase own,
        Path folder) implements AutoCloseable {

    static RedemptionDatabase open() throws IOException {
        var named = System.getenv("JIFENBU_DB_URL");
        if (named != null) {
            return new RedemptionDatabase(named, System.getenv("JIFENBU_DB_USER"), System.getenv("JIFENBU_DB_PASSWORD"), null,
                    null);
        }
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-redemption-");
        var own = EmbeddedDatabase.start(folder, JifenbuHome.path(), true, "max_connections=120");
        return new RedemptionDatabase(own.url(), EmbeddedDatabase.USER, own.password(), own, folder);
    }

    /// Of a database of the bench's own: its first process, which the others descend from.
    Optional<ProcessHandle> process() throws IOException {
        if (own == null) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip()));
    }

    void migrate() {
        Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration").load().migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws IOException {
        if (own == null) return;
        own.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
