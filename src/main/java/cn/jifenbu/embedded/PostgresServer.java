package cn.jifenbu.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One PostgreSQL data folder and the commands that make, start and stop its server.
final class PostgresServer {

    private final Path programs;
    private final Path data;
    private final Path log;
    private final OsAccount account;

    PostgresServer(Path binaries, Path data, Path log, OsAccount account) {
        this.programs = binaries.resolve("bin");
        this.data = data;
        this.log = log;
        this.account = account;
    }

    /// Makes a new data folder. `sql`: one statement per line, run as superuser, whom nobody can log in as later.
    void create(Path birthplace, String sql) throws IOException {
        DataFolder.delete(birthplace);
        requireSuccess(account.command(programs.resolve("initdb"), "-D", birthplace.toString(), "-U", "postgres",
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--auth-host=scram-sha-256", "--auth-local=reject"), "");
        requireSuccess(account.command(programs.resolve("postgres"), "--single", "-D", birthplace.toString(), "postgres"), sql);
    }

    /// Starts on a free loopback port and returns it once connections are accepted.
    int start(List<String> settings) throws IOException, InterruptedException {
        account.takeOver(data);
        if (Files.exists(log)) Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            var started = ProcessRunner.run(account.command(programs.resolve("pg_ctl"), "start", "-w", "-t", "300",
                    "-D", data.toString(), "-l", log.toString(), "-o", options(port, settings)), "");
            if (started.succeeded()) return port;
            var complaint = Files.exists(log) ? Files.readString(log) : started.output();
            if (attempt == 40 || !passesByItself(complaint)) throw DatabaseFailure.with(log, complaint);
            Thread.sleep(250);
        }
    }

    /// Somebody took the port in between, or the last children of a killed server are just going.
    private static boolean passesByItself(String complaint) {
        return complaint.contains("Address already in use") || complaint.contains("pre-existing shared memory block");
    }

    private static String options(int port, List<String> settings) {
        var options = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + port);
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Stops the server of this data folder if one runs, whoever started it. Committed data is safe either way.
    void stop() throws IOException {
        var process = process();
        if (process.isEmpty()) return;
        if (!serves(process.get())) {
            // After a power cut the number in the pid file may belong to any program; PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile());
            return;
        }
        if (!ProcessRunner.run(stopCommand("fast"), "").succeeded()) requireSuccess(stopCommand("immediate"), "");
        awaitEnd(process.get());
    }

    /// The pid file goes a moment before the process does. A container whose first process buries no dead keeps it for
    /// ever, so the wait has an end.
    static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }

    List<String> stopCommand(String mode) {
        return account.command(programs.resolve("pg_ctl"), "stop", "-w", "-t", "60", "-m", mode, "-D", data.toString());
    }

    /// Whatever the pid file names, if it lives.
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        }
    }

    private boolean serves(ProcessHandle process) {
        var info = process.info();
        return info.command().orElse("").endsWith("/postgres")
                && List.of(info.arguments().orElse(new String[0])).contains(data.toString());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private void requireSuccess(List<String> words, String input) {
        var done = ProcessRunner.run(words, input);
        // The single-user server reports a failed statement, and still ends with 0.
        if (!done.succeeded() || done.output().contains("ERROR:")) throw DatabaseFailure.with(data, done.output());
    }
}
