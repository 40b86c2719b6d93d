package cn.jifenbu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The built service beside the bench, on a free port and on the bench's database; or the one `JIFENBU_BENCH_URL` names. Its
/// JVM behaves as in the image with the memory the Kubernetes manifests give it.
public final class BuiltService implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private final Process process;
    private final URI address;

    private BuiltService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static BuiltService start(RedemptionDatabase database) throws IOException, InterruptedException {
        return start(database, "prod");
    }

    public static BuiltService start(RedemptionDatabase database, String profile) throws IOException, InterruptedException {
        var named = System.getenv("JIFENBU_BENCH_URL");
        if (named != null) return new BuiltService(null, URI.create(named));
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is missing: mvn package -DskipTests");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:MaxRAM=1g", "-XX:MaxRAMPercentage=70", "-Dquarkus.profile=" + profile, "-jar",
                JAR.toString()).redirectErrorStream(true).redirectOutput(Path.of("target/built-service.log").toFile());
        command.environment().putAll(Map.of("JIFENBU_DB_URL", database.url(), "JIFENBU_DB_USER", database.user(),
                "JIFENBU_DB_PASSWORD", database.password(),
                "JIFENBU_SEAL_KEY_FILE", "target/bench-home/seal.key", "JIFENBU_SEAL_KEY_MADE_HERE", "true",
                "JIFENBU_PRIVACY_KEY_FILE", "target/bench-home/data.keys", "JIFENBU_PRIVACY_KEY_MADE_HERE", "true",
                "JIFENBU_LIMITS_FACTOR", "0",
                "QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_HTTP_HOST", "127.0.0.1"));
        var service = new BuiltService(command.start(), URI.create("http://127.0.0.1:" + port));
        service.awaitReady();
        return service;
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    /// The most memory the process ever had (`VmHWM`), in megabytes; 0 for a service that somebody else started.
    long peakMegabytes() throws IOException {
        if (process == null) return 0;
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            var line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
    }

    public URI address() {
        return address;
    }

    /// As a power cut would end it.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 300 && process.isAlive(); i++) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    // asked again below
                }
                Thread.sleep(200);
            }
        }
        close();
        throw new IllegalStateException("the service did not become ready: target/built-service.log");
    }

    @Override
    public void close() {
        if (process != null) process.destroy();
    }
}
