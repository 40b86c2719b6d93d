package cn.jifenbu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Makes the JVM's AOT cache (JEP 514) for faster starts: a second JVM of the lowest priority starts the same program on
/// the same database, ends, and writes the cache. Whatever goes wrong there, this run does not notice.
public final class AotCacheTraining {

    private static final String FLAG = "launcher.training";

    private AotCacheTraining() {}

    /// True in the second JVM, which must end as soon as it serves, and change nothing.
    public static boolean isThisRun() {
        return Boolean.getBoolean(FLAG);
    }

    /// Trains in the background when the launcher asked for it with `-Dlauncher.train=<cache file>`.
    /// @param database `JIFENBU_DB_URL`, `_USER`, `_PASSWORD` of the running service
    public static void begin(Map<String, String> database) {
        var target = System.getProperty("launcher.train");
        if (target != null) Thread.ofVirtual().start(() -> train(Path.of(target), database));
    }

    private static void train(Path target, Map<String, String> database) {
        try {
            var unfinished = Files.createTempFile(target.toAbsolutePath().getParent(), "jifenbu-training-", ".aot");
            var process = start(unfinished, database);
            var atTheEnd = new Thread(() -> giveUp(process, unfinished));
            Runtime.getRuntime().addShutdownHook(atTheEnd);
            if (process.waitFor() == 0 && Files.size(unfinished) > 0) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(unfinished);
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IOException | InterruptedException | IllegalStateException e) {
            // The next start is as slow as this one, and tries again.
        }
    }

    private static Process start(Path cache, Map<String, String> database) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of("nice", "-n", "19", java, "-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + cache,
                "-D" + FLAG + "=true", "-Dquarkus.profile=demo", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0",
                "-Dquarkus.scheduler.enabled=false", "-jar", System.getProperty("java.class.path")));
        builder.environment().putAll(database);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// The JVM that writes the cache is a child of the one that trained.
    private static void giveUp(Process process, Path unfinished) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        unfinished.toFile().delete();
    }
}
