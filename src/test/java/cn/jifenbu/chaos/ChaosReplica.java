package cn.jifenbu.chaos;

import cn.jifenbu.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The built service with the demo year, one of two on the same database, and what a load balancer thinks of it.
final class ChaosReplica implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final HttpClient PROBE = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final List<String> options;
    private final Map<String, String> environment;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;
    private volatile boolean open;

    /// `delay`: from the signal to stop until the door is closed.
    ChaosReplica(String name, HiccupProxy database, String password, Path home, String delay) throws IOException {
        this.name = name;
        try (var free = new ServerSocket(0)) {
            address = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        options = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx512m",
                "-Dstdout.encoding=UTF-8", "-Dquarkus.profile=demo", "-jar", JAR.toString());
        environment = Map.of("JIFENBU_DB_URL", database.url(name), "JIFENBU_DB_USER", EmbeddedDatabase.USER,
                "JIFENBU_DB_PASSWORD", password, "JIFENBU_HOME", home.toString(), "QUARKUS_SHUTDOWN_DELAY", delay,
                "JIFENBU_PORT", Integer.toString(address.getPort()), "QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    void start() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is missing: mvn package -DskipTests");
        var command = new ProcessBuilder(options).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/chaos-" + name + ".log").toFile()));
        command.environment().putAll(environment);
        process = command.start();
        for (int i = 0; i < 900 && process.isAlive() && probe("ready") != 200; i++) Thread.sleep(200);
        if (probe("ready") != 200) throw new IllegalStateException("not ready: target/chaos-" + name + ".log");
        look();
    }

    /// As a load balancer does it, every now and then.
    void look() {
        open = probe("group/reads") == 200;
    }

    boolean isOpen() {
        return open;
    }

    /// @return the status, 0 when there is no answer
    int probe(String health) {
        return ask(health).statusCode;
    }

    boolean says(String health, String word) {
        return ask(health).text.contains(word);
    }

    private record Said(int statusCode, String text) {}

    private Said ask(String health) {
        var request = HttpRequest.newBuilder(address.resolve("/q/health/" + health)).timeout(Duration.ofSeconds(2)).build();
        try {
            var answer = PROBE.send(request, BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer.body());
        } catch (IOException nothing) {
            return new Said(0, "");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return new Said(0, "");
        }
    }

    HttpResponse<String> send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.uri(address.resolve(path)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString());
    }

    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /// @return seconds until it had ended by itself
    double terminate() throws InterruptedException {
        long since = System.nanoTime();
        process.destroy();
        if (!process.waitFor(100, TimeUnit.SECONDS)) throw new IllegalStateException(name + " does not stop");
        return (System.nanoTime() - since) / 1e9;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Runs the program with a word that does one thing and ends.
    int run(String word) throws IOException, InterruptedException {
        var words = new ArrayList<>(options);
        words.add(word);
        var command = new ProcessBuilder(words).inheritIO();
        command.environment().putAll(environment);
        return command.start().waitFor();
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly();
        http.close();
    }
}
