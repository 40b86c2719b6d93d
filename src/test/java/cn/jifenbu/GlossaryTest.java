package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One word, one meaning: GLOSSARY.md says each once and names only what there is.
class GlossaryTest {

    private static final Pattern CODE = Pattern.compile("`@?([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)`");
    private static final Pattern STORED = Pattern.compile("`([a-z_]+|[A-Z_]+)`");
    private static final Path MAIN = Path.of("src/main/java");

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
        assertThat(named).hasSizeGreaterThan(80).allSatisfy(n -> assertThat(sources(n.group(1)))
                .as(n.group()).anyMatch(source -> Stream.of(n.group(2).split("\\.")).allMatch(source::contains)));
    }

    @Test
    void everyStoredWordNamedThereIsStored() throws IOException {
        var schema = Files.readString(Path.of("src/docs/SCHEMA.md"));
        var stored = glossary().lines().dropWhile(line -> !line.startsWith("## Stored")).toList();
        assertThat(stored.stream().flatMap(line -> STORED.matcher(line).results()).map(r -> r.group(1)))
                .hasSizeGreaterThan(10).allSatisfy(word -> assertThat(schema).containsPattern("\\b" + word + "\\b"));
    }

    private static List<String> sources(String type) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(f -> f.endsWith(type + ".java")).map(GlossaryTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
