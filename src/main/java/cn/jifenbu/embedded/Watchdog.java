package cn.jifenbu.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A shell that waits for the end of this JVM, and then runs one command: even `kill -9` closes the pipe it reads from.
final class Watchdog {

    /// Ctrl-C goes to every process of the terminal; this one has to stay until the JVM is done.
    private static final String SCRIPT = "trap '' HUP INT TERM; cat >/dev/null; exec \"$@\"";

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog atTheEndRun(List<String> command) throws IOException {
        var words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "jifenbu-watchdog"));
        words.addAll(command);
        return new Watchdog(ProcessRunner.builder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// Runs the command now, and returns when it has ended.
    void release() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
