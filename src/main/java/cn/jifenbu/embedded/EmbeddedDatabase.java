package cn.jifenbu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// A real PostgreSQL beside this JVM, for trying out, developing and testing. It listens on loopback only, its data stays
/// in a folder, and it stops with the JVM; what a killed JVM left running is stopped by the next start.
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String USER = "jifenbu";

    private final DataFolder home;
    private final PostgresServer server;
    private final Watchdog watchdog;
    private final String url;
    private final String password;

    private EmbeddedDatabase(DataFolder home, PostgresServer server, Watchdog watchdog, String url, String password) {
        this.home = home;
        this.server = server;
        this.watchdog = watchdog;
        this.url = url;
        this.password = password;
    }

    /// @param folder where data, log and connection file live; made when missing
    /// @param cache where PostgreSQL's programs are unpacked once
    /// @param fresh forget all data first
    /// @param settings more server settings, such as `fsync=off`
    /// @throws DatabaseRefused when it cannot run here, with the reason for the person at the terminal
    public static EmbeddedDatabase start(Path folder, Path cache, boolean fresh, String... settings) {
        var home = DataFolder.open(folder);
        try {
            return start(home, Binaries.unpackedIn(cache), fresh, List.of(settings));
        } catch (IOException e) {
            home.close();
            throw DatabaseFailure.with(folder, String.valueOf(e));
        } catch (InterruptedException e) {
            home.close();
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("启动被中断。", "Interrupted while starting.");
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataFolder home, Path binaries, boolean fresh, List<String> settings)
            throws IOException, InterruptedException {
        var server = new PostgresServer(binaries, home.data(), home.log(), OsAccount.current());
        server.stop();
        if (fresh) DataFolder.delete(home.data());
        if (!Files.exists(home.data())) create(home, server);
        var password = Files.readString(passwordFile(home.data()));
        int port = server.start(settings);
        var watchdog = Watchdog.atTheEndRun(server.stopCommand("fast"));
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/jifenbu";
        writeSecret(home.connectionFile(),
                "JIFENBU_DB_URL=" + url + "\nJIFENBU_DB_USER=" + USER + "\nJIFENBU_DB_PASSWORD=" + password + "\n");
        return new EmbeddedDatabase(home, server, watchdog, url, password);
    }

    /// The owner may create roles (the migrations make the service's role) and is no superuser, as in production. Other
    /// people of this machine reach the port too, so the password is random; it lives and dies with the data.
    private static void create(DataFolder home, PostgresServer server) throws IOException {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        server.create(home.unfinishedData(), "create role " + USER + " login createrole password '" + password + "'\n"
                + "create database jifenbu owner " + USER + "\n");
        writeSecret(passwordFile(home.unfinishedData()), password);
        Files.move(home.unfinishedData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path passwordFile(Path data) {
        return data.resolve("jifenbu.password");
    }

    private static void writeSecret(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text);
    }

    public String url() {
        return url;
    }

    public String password() {
        return password;
    }

    /// Returns when the server has ended.
    @Override
    public void close() {
        try {
            var process = server.process();
            watchdog.release();
            process.ifPresent(PostgresServer::awaitEnd);
            server.stop();
            Files.deleteIfExists(home.connectionFile());
        } catch (IOException | InterruptedException e) {
            System.err.println("内置数据库没有正常停下，下次启动会先收拾它。The embedded database did not stop cleanly: " + e);
        } finally {
            home.close();
        }
    }
}
