package cn.jifenbu.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a finished operating system command said. `output` is stdout and stderr together.
record ProcessRunner(int exitCode, String output) {

    boolean succeeded() {
        return exitCode == 0;
    }

    /// Runs to the end. A command that cannot be started at all reads like one that failed.
    static ProcessRunner run(List<String> words, String input) {
        try {
            var process = builder(words).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading its input; its exit code and output tell why.
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ProcessRunner(process.waitFor(), output);
        } catch (IOException e) {
            return new ProcessRunner(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProcessRunner(130, "interrupted");
        }
    }

    /// PostgreSQL's programs obey PG* variables: those of the person's shell must not steer our server.
    static ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
