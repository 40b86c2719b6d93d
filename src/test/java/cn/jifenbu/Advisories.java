package cn.jifenbu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The dated list of published holes and the exceptions from it, compared with lists of components.
record Advisories(List<Advisory> holes, List<Exception> exceptions) {
    /// A hole in every version of `name` before `fixed`; `group:*` stands for all artifacts of the group.
    record Advisory(String ecosystem, String name, String fixed, String id, LocalDate recorded) {
        boolean concerns(Component component) {
            var named = name.endsWith("*")
                    ? component.name().startsWith(name.substring(0, name.length() - 1))
                    : component.name().equals(name);
            return named && component.ecosystem().equals(ecosystem)
                    && Version.parse(component.version()).compareTo(Version.parse(fixed)) < 0;
        }
    }

    /// A hole that is let pass through the day `until`.
    record Exception(String id, String name, LocalDate until, String reason) {}

    /// A library or package that the build uses.
    record Component(String ecosystem, String name, String version) {}

    Advisories(Path folder) {
        this(rows(folder.resolve("advisories.csv"))
                .map(r -> new Advisory(r.get("ecosystem"), r.get("package"), r.get("fixed"), r.get("advisory"),
                        LocalDate.parse(r.get("recorded"))))
                .toList(),
                rows(folder.resolve("exceptions.csv"))
                        .map(r -> new Exception(r.get("advisory"), r.get("package"), LocalDate.parse(r.get("until")),
                                r.get("reason")))
                        .toList());
    }

    /// A sentence for each component with a hole that no exception lets pass today.
    List<String> against(List<Component> components, LocalDate today) {
        return components.stream()
                .flatMap(c -> holes.stream().filter(h -> h.concerns(c) && !excepted(h, c, today))
                        .map(h -> c.name() + " " + c.version() + ": " + h.id() + ", fixed in " + h.fixed()))
                .toList();
    }

    private boolean excepted(Advisory hole, Component component, LocalDate today) {
        return exceptions.stream().anyMatch(
                e -> e.id().equals(hole.id()) && e.name().equals(component.name()) && !today.isAfter(e.until()));
    }

    /// The libraries of a CycloneDX bill of materials.
    static List<Component> ofBom(Path bom) throws IOException {
        return StreamSupport.stream(new ObjectMapper().readTree(bom.toFile()).get("components").spliterator(), false)
                .map(c -> new Component("maven", c.get("group").asText() + ":" + c.get("name").asText(),
                        c.get("version").asText()))
                .toList();
    }

    /// The packages of an npm lock file.
    static List<Component> ofLock(Path lock) throws IOException {
        return new ObjectMapper().readTree(lock.toFile()).get("packages").properties().stream()
                .filter(p -> p.getKey().contains("node_modules/") && p.getValue().has("version"))
                .map(p -> new Component("npm", nameOf(p.getKey()), p.getValue().get("version").asText())).toList();
    }

    private static String nameOf(String key) {
        return key.substring(key.lastIndexOf("node_modules/") + "node_modules/".length());
    }

    private static Stream<Map<String, String>> rows(Path csv) {
        try (var rows = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.toFile())) {
            return rows.readAll().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
