package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One word, one meaning: GLOSSARY.md says each once and names only what there is.
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`@?([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)`");
    private static final Pattern STORED = Pattern.compile("`([a-z_]+|[A-Z_]+)`");

    @Test
    void noTermStandsTwice() throws IOException {
        for (int column : List.of(1, 2)) {
            var terms = terms().flatMap(row -> Stream.of(row[column].split("、"))).map(String::strip).toList();
            assertThat(terms).hasSizeGreaterThan(90).doesNotContain("").doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTermHasBothLanguagesAMeaningAndAPlaceInTheCode() throws IOException {
        assertThat(terms()).allSatisfy(row -> assertThat(row).hasSize(5).noneMatch(cell -> cell != row[0] && cell.isBlank()));
    }

    /// Of `Outer.part` the part stands in Outer's file.
    @Test
    void everyClassNamedThereExists() throws IOException {
        var named = CODE.matcher(glossary()).results().toList();
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named.stream().filter(n -> !exists(n.group(1), n.group(2).split("\\."))).map(MatchResult::group)).isEmpty();
    }

    @Test
    void everyStoredWordNamedThereIsStored() throws IOException {
        var schema = Files.readString(Path.of("src/docs/SCHEMA.md"));
        var stored = glossary().lines().dropWhile(line -> !line.startsWith("## Stored")).toList();
        assertThat(stored.stream().flatMap(line -> STORED.matcher(line).results()).map(r -> r.group(1)))
                .hasSizeGreaterThan(10).allMatch(word -> Pattern.compile("\\b" + word + "\\b").matcher(schema).find());
    }

    private static boolean exists(String type, String[] parts) {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.endsWith(type + ".java")).toList()) {
                if (Stream.of(parts).allMatch(Files.readString(file)::contains)) return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String glossary() throws IOException {
        return Files.readString(Path.of("src/docs/GLOSSARY.md"));
    }

    /// The cells of each row, the first of them what stands before the line's first bar.
    private static Stream<String[]> terms() throws IOException {
        return glossary().lines().takeWhile(line -> !line.startsWith("## Stored"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English")).map(line -> line.split("\\|"));
    }
}
