package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jifenbu.Advisories.Advisory;
import cn.jifenbu.Advisories.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing with a published hole is built in or built with: `src/advisories` against what the build lists.
class AdvisoriesTest {
    private static final Path BOM = Path.of("target/bom.json");

    private final Advisories advisories = new Advisories(Path.of("src/advisories"));

    @Test
    void noLibraryHasAKnownHole() throws IOException {
        assumeTrue(Files.exists(BOM), "built with -DskipSbom");
        var components = Advisories.ofBom(BOM);
        assertThat(components).as("libraries of the bill of materials").hasSizeGreaterThan(100);
        assertThat(advisories.against(components, LocalDate.now())).isEmpty();
    }

    @Test
    void noPackageOfThePagesAndToolsHasAKnownHole() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"), 5)) {
            var locks = Stream.concat(files.filter(f -> f.endsWith("package-lock.json")),
                    Stream.of(Path.of("openapi/tools/package-lock.json"))).toList();
            assertThat(locks).hasSizeGreaterThan(4);
            for (Path lock : locks)
                assertThat(advisories.against(Advisories.ofLock(lock), LocalDate.now())).as(lock.toString()).isEmpty();
        }
    }

    @Test
    void aVersionBelowTheFixedOneIsAHoleAndTheFixedOneIsNone() {
        var hole = new Advisory("maven", "org.example:door", "1.10.Final", "EX-1", LocalDate.EPOCH);
        assertThat(hole.concerns(new Component("maven", "org.example:door", "1.9.Final"))).isTrue();
        assertThat(hole.concerns(new Component("maven", "org.example:door", "1.10.Final"))).isFalse();
        assertThat(hole.concerns(new Component("npm", "org.example:door", "1.9.Final"))).isFalse();
    }

    @Test
    void aStarMeansEveryArtifactOfTheGroupAndNoOther() {
        var hole = new Advisory("maven", "org.example:*", "2", "EX-2", LocalDate.EPOCH);
        assertThat(hole.concerns(new Component("maven", "org.example:window", "1.99"))).isTrue();
        assertThat(hole.concerns(new Component("maven", "org.example.more:window", "1.99"))).isFalse();
    }

    @Test
    void anExceptionEndsOnItsDay() {
        var until = LocalDate.of(2026, 12, 31);
        var exception = new Advisories.Exception("EX-1", "org.example:door", until, "no caller");
        var hole = new Advisory("maven", "org.example:door", "2", "EX-1", LocalDate.EPOCH);
        var door = new Component("maven", "org.example:door", "1");
        var list = new Advisories(List.of(hole), List.of(exception));
        assertThat(list.against(List.of(door), until)).isEmpty();
        assertThat(list.against(List.of(door), until.plusDays(1))).containsExactly("org.example:door 1: EX-1, fixed in 2");
    }
}
