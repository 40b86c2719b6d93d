package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Asks both checkers, ours in Java and the one that was written from PROOFS.md alone; the latter where there is a node.
public final class DividendCheckers {

    private static final String OTHER = "src/test/resources/proofs/verify-dividend.mjs";

    private DividendCheckers() {}

    /// What both had to say. Their verdicts are the same, 0 right, 1 wrong, 2 cannot tell.
    public record Verdict(int code, String java, String node) {

        public void isRight() {
            assertThat(code).as(java + node).isZero();
        }

        public void isWrongAt(int line) {
            assertThat(code).as(java + node).isEqualTo(1);
            if (line == 0) return;
            assertThat(java).contains("第 " + line + " 行");
            if (!node.isEmpty()) assertThat(node).contains("line " + line + ":");
        }
    }

    public static Verdict ask(String proof, String... options) {
        try {
            var file = Files.writeString(Files.createTempFile("proof", ".ndjson"), proof);
            var words = new ArrayList<>(List.of(options));
            words.add(file.toString());
            var out = new ByteArrayOutputStream();
            int code = VerifyDividend.run(new PrintStream(out, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
            var java = out.toString(StandardCharsets.UTF_8);
            var node = nodeIsThere() ? node(words, code, java) : "";
            Files.delete(file);
            return new Verdict(code, java, node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean nodeIsThere() {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "node")));
    }

    private static String node(List<String> words, int code, String java) throws IOException {
        var command = new ArrayList<>(List.of("node", OTHER));
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(java + said).isEqualTo(code);
        return said;
    }
}
