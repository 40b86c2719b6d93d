package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `./jifenbu` refuses, each time with a sentence in Chinese, one in English and a non-zero exit.
@Timeout(60)
class LauncherTest {

    private record Answer(int exitCode, String text) {}

    @Test
    void anUnknownWordIsNamedTogetherWithTheKnownOnes() throws Exception {
        var answer = launch(Map.of(), "fly");
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.text).contains("不认识「fly」").contains("run、test、test-ui、check-api、clients、bench、chaos、dev、")
                .contains("Unknown word 'fly'");
    }

    @Test
    void anUnknownOptionOfRunIsRefused() throws Exception {
        var answer = launch(Map.of(), "run", "--frish");
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.text).contains("--frish").contains("--fresh");
    }

    @Test
    void anUnknownBenchmarkIsNamedTogetherWithTheKnownOnes() throws Exception {
        for (var words : new String[][]{{"bench", "weather"}, {"bench"}}) {
            var answer = launch(Map.of(), words);
            assertThat(answer.exitCode).isEqualTo(1);
            assertThat(answer.text).contains("bench 不认识").contains("ledger");
        }
    }

    @Test
    void aTakenPortIsNamedWithTheWayToAnotherOne() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = launch(Map.of(), "run", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(answer.exitCode).isEqualTo(1);
            assertThat(answer.text).contains("端口 " + taken.getLocalPort() + " 已被占用").contains("--port");
        }
    }

    @Test
    void aPortMustBeANumber() throws Exception {
        for (var port : new String[]{"web", "", "0", "70000"}) {
            var answer = launch(Map.of(), "run", "--port", port);
            assertThat(answer.exitCode).as(port).isEqualTo(1);
            assertThat(answer.text).as(port).contains("端口不对");
        }
    }

    @Test
    void withoutMavenItSaysWhatToInstall(@TempDir Path tools) throws Exception {
        for (var tool : new String[]{"bash", "dirname", "sed"}) Files.createSymbolicLink(tools.resolve(tool), which(tool));
        var answer = launch(Map.of("PATH", tools.toString()), "test");
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.text).contains("找不到 Maven").contains("Maven not found");
    }

    @Test
    void helpNamesEveryWordAndSucceeds() throws Exception {
        var answer = launch(Map.of(), "help");
        assertThat(answer.exitCode).isZero();
        assertThat(answer.text).contains("run", "test", "dev", "--fresh", "JIFENBU_DB_URL", "verify",
                "export-ledger", "verify-file", "verify-dividend", "bench", "chaos");
    }

    private static Answer launch(Map<String, String> environment, String... words) throws Exception {
        var command = new String[words.length + 1];
        command[0] = Path.of("jifenbu").toAbsolutePath().toString();
        System.arraycopy(words, 0, command, 1, words.length);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static Path which(String tool) throws IOException {
        for (var folder : System.getenv("PATH").split(":")) {
            var path = Path.of(folder, tool);
            if (Files.isExecutable(path)) return path;
        }
        throw new IOException("no " + tool + " on the PATH");
    }
}
