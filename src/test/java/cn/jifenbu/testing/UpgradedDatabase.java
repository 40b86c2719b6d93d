package cn.jifenbu.testing;

import cn.jifenbu.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What an older version left behind (src/test/resources/upgrade): its database on a server of its own, its keys and seals.
public class UpgradedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path KEPT = Path.of("src/test/resources/upgrade");

    private Path home;
    private EmbeddedDatabase database;

    /// After [TestDatabase], whose settings it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "upgrade-");
            for (var file : List.of("seal.key", "data.keys", "seals.ndjson")) {
                Files.copy(KEPT.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            database = TestDatabase.startIn(home);
            restore();
            return Map.of("quarkus.datasource.jdbc.url", database.url(), "quarkus.datasource.username", EmbeddedDatabase.USER,
                    "quarkus.datasource.password", database.password(), "jifenbu.home", home.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The role is the server's, not the database's, so a dump does not bring it.
    private void restore() throws IOException, SQLException {
        try (var in = new GZIPInputStream(Files.newInputStream(KEPT.resolve("database.sql.gz")));
                var owner = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var statement = owner.createStatement()) {
            statement.execute("create role jifenbu_app nologin; grant jifenbu_app to current_user");
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void stop() {
        TestDatabase.stopAndDelete(database, home);
    }
}
