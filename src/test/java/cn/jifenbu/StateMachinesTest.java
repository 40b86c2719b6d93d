package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A state machine without a table is known by those alone who wrote it.
class StateMachinesTest {

    private static final Pattern MACHINE = Pattern.compile("enum (\\w+)\\s+implements\\s+(?:\\w+,\\s*)*Transition<(\\w+)>");

    /// A test runs through all states × all transitions.
    @Test
    void everyStateMachineHasATableAsItsTest() throws IOException {
        var tests = javaUnder("src/test/java");
        var machines = javaUnder("src/main/java").stream().flatMap(source -> MACHINE.matcher(source).results()).toList();
        assertThat(machines).hasSizeGreaterThan(2);
        assertThat(machines).filteredOn(machine -> tests.stream().noneMatch(test -> test.contains("@ParameterizedTest")
                && allOf(machine.group(1), test) && allOf(machine.group(2), test))).extracting(MatchResult::group).isEmpty();
    }

    private static boolean allOf(String type, String test) {
        return Pattern.compile("\\b" + type + "\\.values\\(\\)").matcher(test).find();
    }

    private static List<String> javaUnder(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            return sources.stream().map(StateMachinesTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
