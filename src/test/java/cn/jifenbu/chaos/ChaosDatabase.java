package cn.jifenbu.chaos;

import cn.jifenbu.embedded.EmbeddedDatabase;
import cn.jifenbu.embedded.JifenbuHome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL to be mistreated: killed, made read-only, its disk filled. Its tables lie on a small disk of their own where
/// this machine lets one be mounted, as a sensible installation has them apart from the log of changes.
final class ChaosDatabase implements AutoCloseable {

    private static final String ROOM = "700m";

    private final Path folder;
    private final boolean smallDisk;
    private EmbeddedDatabase server;

    private ChaosDatabase(Path folder, boolean smallDisk) {
        this.folder = folder;
        this.smallDisk = smallDisk;
    }

    static ChaosDatabase open() throws IOException {
        var parent = Files.createDirectories(Path.of("target")).toAbsolutePath();
        var folder = Files.createTempDirectory(parent, "chaos-database-");
        Files.createDirectories(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOM + ",mode=755", "tmpfs",
                folder.resolve("disk").toString());
        var database = new ChaosDatabase(folder, mounted);
        database.start();
        if (mounted) database.moveTheLogOffTheDisk();
        return database;
    }

    private void moveTheLogOffTheDisk() throws IOException {
        server.close();
        var log = disk().resolve("data/pg_wal");
        if (!run("mv", log.toString(), folder.resolve("pg_wal").toString())) throw new IOException("cannot move " + log);
        Files.createSymbolicLink(log, folder.resolve("pg_wal"));
        start();
    }

    private void start() {
        server = EmbeddedDatabase.start(disk(), JifenbuHome.path(), false, "max_connections=80");
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    /// Keys and seals of this database, and of no earlier one.
    Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home"));
    }

    int port() {
        return URI.create(server.url().substring("jdbc:".length())).getPort();
    }

    String password() {
        return server.password();
    }

    /// Writes, whatever holds for others.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url() + "?options=-c%20default_transaction_read_only%3Doff",
                EmbeddedDatabase.USER, server.password());
    }

    void change(String sql) throws SQLException {
        try (var owner = connect(); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (var owner = connect(); var statement = owner.createStatement()) {
            var found = statement.executeQuery(sql);
            found.next();
            return found.getLong(1);
        }
    }

    /// As a power cut would end it.
    void killAndStart() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(disk().resolve("data/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        server.close();
        start();
    }

    void endSessions() throws SQLException {
        change("select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('a', 'b')");
    }

    String howTheDiskIsFilled() {
        return smallDisk ? "a disk of " + ROOM + " filled by a file" : "no disk could be mounted: a trigger that raises 53100";
    }

    void fillTheDisk() throws IOException, SQLException {
        if (smallDisk) {
            fill(disk().resolve("filler"));
            return;
        }
        change("""
                create function no_room() returns trigger language plpgsql as
                'begin raise exception ''no room'' using errcode = ''53100''; end';
                create trigger no_room before insert on idempotent_reply for each row execute function no_room()""");
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int size : List.of(1 << 20, 1 << 12)) fill(out, new byte[size]);
        }
    }

    private static void fill(OutputStream out, byte[] block) {
        try {
            while (true) out.write(block);
        } catch (IOException full) {
            // as it should be
        }
    }

    void clearTheDisk() throws IOException, SQLException {
        if (smallDisk) Files.delete(disk().resolve("filler"));
        else change("drop function no_room cascade");
    }

    /// The service's sessions of this name that sit on a village's lock and say nothing.
    boolean isLockedBy(String applicationName) throws SQLException {
        return count("""
                select count(*) from pg_stat_activity a join pg_locks l using (pid)
                where a.application_name = '%s' and a.state = 'idle in transaction'
                  and l.relation = 'village_head'::regclass and l.mode = 'RowShareLock'""".formatted(applicationName)) > 0;
    }

    private static boolean run(String... words) {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        Optional.ofNullable(server).ifPresent(EmbeddedDatabase::close);
        if (smallDisk) run("umount", disk().toString());
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
