package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// House rules that no compiler checks.
class TidyTest {

    @Test
    void filesAreShortAndLinesFitTwoToAScreen() throws IOException {
        var untidy = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var lines = Files.readAllLines(file);
                if (lines.size() > (file.startsWith("src/test") ? 400 : 300)) untidy.add(file + ": " + lines.size() + " lines");
                lines.stream().filter(l -> l.length() > 128).forEach(l -> untidy.add(file + ": " + l.strip()));
            }
        }
        assertThat(untidy).isEmpty();
    }
}
