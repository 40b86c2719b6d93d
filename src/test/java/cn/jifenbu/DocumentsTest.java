package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents name is there.
class DocumentsTest {

    private static final Path DOCS = Path.of("src/docs");
    /// Told as it was, or made by tests of their own.
    private static final Set<String> HISTORY = Set.of("CHANGELOG.md", "PERFORMANCE.md");
    /// Two words or more, so that what stands in capitals for something else is left alone.
    private static final Pattern CLASS = Pattern.compile("`@?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)((?:\\.[A-Za-z]+)*)`");
    private static final Pattern KNOWN = Pattern
            .compile("(?m)(?:\\b(?:class|record|enum|interface) |^import [\\w.]+\\.)(\\w+)");
    /// Of Kubernetes and of generated clients.
    private static final Set<String> OTHERS = Set.of("ObjectStore", "JifenbuApi");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern MADE = Pattern.compile("GoldenFile\\.equals\\(");

    /// Nested types count, and those of others that we use.
    @Test
    void everyClassTheyNameExists() throws IOException {
        var known = new HashSet<>(OTHERS);
        for (var file : filesUnder("src/main", "src/test").filter(f -> f.toString().matches(".*\\.(java|vue|ts)")).toList()) {
            known.add(file.getFileName().toString().replaceFirst("\\..*$", ""));
            KNOWN.matcher(Files.readString(file)).results().forEach(r -> known.add(r.group(1)));
        }
        var missing = new ArrayList<String>();
        for (var page : pages()) {
            CLASS.matcher(Files.readString(page)).results().map(r -> r.group(1)).filter(name -> !known.contains(name))
                    .forEach(name -> missing.add(page + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileTheyLinkToExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var page : pages()) {
            var from = page.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(page)).results().map(r -> r.group(1)).filter(to -> !Files.exists(from.resolve(to)))
                    .forEach(to -> missing.add(page + ": " + to));
        }
        assertThat(missing).isEmpty();
    }

    /// So that one command takes all of them over.
    @Test
    void testingMdNamesEveryTestThatMakesADocument() throws IOException {
        var testing = Files.readString(DOCS.resolve("TESTING.md"));
        var command = testing.lines().filter(line -> line.contains("-Daccept -Dtest=")).findFirst().orElseThrow();
        for (var file : filesUnder("src/test/java").filter(f -> f.toString().endsWith("Test.java")).toList()) {
            if (!MADE.matcher(Files.readString(file)).find()) continue;
            assertThat(command).contains(file.getFileName().toString().replace(".java", ""));
        }
    }

    private static List<Path> pages() {
        return Stream.concat(Stream.of(Path.of("README.md"), Path.of("src/main/webui/README.md")),
                filesUnder("src/docs").filter(f -> f.toString().endsWith(".md") && !f.startsWith(DOCS.resolve("plans"))
                        && !HISTORY.contains(f.getFileName().toString())))
                .toList();
    }

    private static Stream<Path> filesUnder(String... folders) {
        return Stream.of(folders).flatMap(folder -> {
            try (var files = Files.walk(Path.of(folder))) {
                return files.filter(f -> Files.isRegularFile(f) && !f.toString().contains("node_modules")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
