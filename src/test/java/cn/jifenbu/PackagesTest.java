package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every package says what lives there; src/docs/PACKAGES.md is made of that and of who uses whom.
class PackagesTest {

    private static final Path ROOT = Path.of("src/main/java/cn/jifenbu");
    private static final Pattern OURS = Pattern.compile("\\bcn\\.jifenbu\\.([a-z]+)((?:\\.[a-z]+)*)\\.[A-Z]");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^/// (.*)$");
    private static final String HEAD = """
            # Packages

            Feature / part: a part holds one thing people do or one thing that is kept, its resource beside its use case;
            `model` decides in plain Java, `store` keeps. No circle between features nor between parts (ArchitectureTest).
            This page is made by PackagesTest from each package-info; take changes over with
            `mvn test -Dtest=PackagesTest -Daccept`.

            """;

    /// What nearly everybody uses is left out of the picture.
    private static final Set<String> GROUND = Set.of("shared", "refusal", "problem", "web", "sql", "village", "privacy",
            "intake", "audittrail", "document");
    private static final Set<String> DRIVERS = Set.of("demo", "jobs", "cli");

    @Test
    void everyPackageSaysWhatLivesThereAndFitsOnAPage() throws IOException {
        for (var part : packages().entrySet()) {
            var types = part.getValue();
            assertThat(ROOT.resolve(part.getKey()).resolve("package-info.java")).exists();
            assertThat(sentence(part.getKey())).as(part.getKey()).isNotBlank().endsWith(".");
            if (!Set.of("refusal", "problem").contains(part.getKey())) {
                assertThat(types).as("types in " + part.getKey()).hasSizeLessThanOrEqualTo(22);
            }
        }
    }

    @Test
    void packagesMdIsWhatThePackagesSay() throws IOException {
        var page = new StringBuilder(HEAD).append(picture());
        for (var feature : features().entrySet()) {
            page.append("\n## ").append(feature.getKey()).append('\n');
            for (var part : feature.getValue()) {
                page.append("- `").append(part.replace('/', '.')).append("` ").append(sentence(part)).append('\n');
            }
        }
        GoldenFile.equals(Path.of("src/docs/PACKAGES.md"), page.toString());
    }

    private static String picture() throws IOException {
        var arrows = new TreeSet<String>();
        for (var feature : features().entrySet()) {
            for (var part : feature.getValue()) {
                for (var used : usedBy(part)) {
                    if (isDrawn(feature.getKey()) && isDrawn(used) && !used.equals(feature.getKey())) {
                        arrows.add("    " + feature.getKey() + " --> " + used + "\n");
                    }
                }
            }
        }
        return "An arrow points at what is used; " + GROUND.stream().sorted().collect(Collectors.joining("`, `", "`", "`"))
                + " lie under everything, `jobs`, `cli` and `demo` drive everything, and are left out.\n\n"
                + "```mermaid\ngraph TD\n" + String.join("", arrows) + "```\n";
    }

    private static boolean isDrawn(String feature) {
        return !GROUND.contains(feature) && !DRIVERS.contains(feature);
    }

    private static Set<String> usedBy(String part) throws IOException {
        var used = new TreeSet<String>();
        for (var type : packages().get(part)) {
            var matcher = OURS.matcher(Files.readString(ROOT.resolve(part).resolve(type)));
            while (matcher.find()) used.add(matcher.group(1));
        }
        return used;
    }

    private static String sentence(String part) throws IOException {
        var matcher = SENTENCE.matcher(Files.readString(ROOT.resolve(part).resolve("package-info.java")));
        return matcher.find() ? matcher.group(1) : "";
    }

    /// Packages by feature, the feature's own first.
    private static Map<String, Set<String>> features() throws IOException {
        return packages().keySet().stream().collect(
                Collectors.groupingBy(part -> part.split("/")[0], TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    /// The files of each package below the root, itself apart.
    private static Map<String, Set<String>> packages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".java") && !f.getParent().equals(ROOT))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(f -> ROOT.relativize(f.getParent()).toString().replace('\\', '/'),
                            TreeMap::new,
                            Collectors.mapping(f -> f.getFileName().toString(), Collectors.toCollection(TreeSet::new))));
        }
    }
}
