package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.testing.GoldenFile;
import cn.jifenbu.testing.Settings;
import cn.jifenbu.web.access.LimitSettings;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything under `jifenbu.` that an operator may set.
class SettingsTest {

    private static final String HEAD = """
            # Settings

            Each can be set as an environment variable, as a system property (`-Djifenbu.https=true`) or in a file
            `config/application.properties` beside the service. Durations are written `5s`, `15m`, `30d`. What is otherwise in a
            profile stands beside the default: `prod` is a service as such, `demo` what `./jifenbu run` starts,
            `command` a single `./jifenbu verify`, `export-ledger` or `rotate-keys`. An unknown key under `jifenbu.` in a
            file ends the start. Address and log-in of the database: `JIFENBU_DB_URL`, `JIFENBU_DB_USER`, `JIFENBU_DB_PASSWORD`,
            `JIFENBU_DB_OWNER_USER`, `JIFENBU_DB_OWNER_PASSWORD`; the port: `JIFENBU_PORT`; `JIFENBU_MIGRATE_ONLY=true` migrates
            and ends (RUNBOOK). Made from the code by SettingsTest; after a change of it:
            `mvn test -Dtest=SettingsTest -Daccept`.
            """;
    private static final List<String> PROFILES = List.of("prod", "demo", "command");
    private static final Pattern METHOD = Pattern.compile(".* (\\w+)\\(\\);");

    private record Setting(String key, Method method, String meaning) {}

    @Test
    void theListOfSettingsIsWhatTheCodeReads() throws IOException {
        var text = new StringBuilder(HEAD);
        for (var type : mappings()) {
            var docs = docs(type);
            text.append("\n## ").append(prefix(type)).append("\n\n").append(docs.get(type.getSimpleName())).append("\n\n")
                    .append("| Key | Environment variable | Type | Default | In a profile | Meaning |\n")
                    .append("|---|---|---|---|---|---|\n");
            settings(type, prefix(type), docs).forEach(setting -> text.append(line(setting)));
        }
        GoldenFile.equals(Path.of("src/docs/SETTINGS.md"), text.toString());
    }

    @Test
    void everySettingHasItsMeaning() throws IOException {
        for (var type : mappings()) {
            assertThat(settings(type, prefix(type), docs(type))).isNotEmpty().allSatisfy(
                    setting -> assertThat(setting.meaning).as(setting.key).isNotBlank());
        }
    }

    @Test
    void whatTheFileSetsIsASetting() throws IOException {
        var known = mappings().stream().flatMap(type -> settings(type, prefix(type), new TreeMap<>())).map(Setting::key)
                .toList();
        assertThat(inTheFile().stringPropertyNames()).filteredOn(key -> key.matches("(%\\w+\\.)?jifenbu\\..*"))
                .allMatch(key -> known.contains(key.replaceFirst("%\\w+\\.", "")));
    }

    @Test
    void anUnknownOrImpossibleSettingIsRefused() {
        assertThatThrownBy(() -> Settings.of(LimitSettings.class, Map.of("faktor", "2")))
                .hasMessageContaining("jifenbu.limits.faktor");
        assertThatThrownBy(() -> Settings.of(LimitSettings.class, Map.of("factor", "many")))
                .hasMessageContaining("jifenbu.limits.factor");
    }

    private static List<Class<?>> mappings() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("cn.jifenbu").stream()
                .filter(c -> c.isAnnotatedWith(ConfigMapping.class)).<Class<?>>map(c -> c.reflect())
                .sorted(Comparator.comparing(SettingsTest::prefix)).toList();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }

    private static Stream<Setting> settings(Class<?> type, String prefix, Map<String, String> docs) {
        return Arrays.stream(type.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName)).flatMap(method -> {
            var key = prefix + "." + StringUtil.skewer(method.getName());
            boolean group = method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() == type;
            return group ? settings(method.getReturnType(), key, docs)
                    : Stream.of(new Setting(key, method, docs.getOrDefault(method.getName(), "")));
        });
    }

    /// The doc comments of the interface and its methods, by their names.
    private static TreeMap<String, String> docs(Class<?> type) throws IOException {
        var docs = new TreeMap<String, String>();
        var comment = new StringBuilder();
        for (var line : Files.readAllLines(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"))) {
            var code = line.strip();
            var method = METHOD.matcher(" " + code);
            if (code.startsWith("///")) comment.append(code.substring(3));
            else if (code.startsWith("public interface")) docs.put(type.getSimpleName(), taken(comment));
            else if (method.matches()) docs.put(method.group(1), taken(comment));
            else if (code.isEmpty()) taken(comment);
        }
        return docs;
    }

    private static String taken(StringBuilder comment) {
        var text = comment.toString().strip().replaceAll("\\[(\\w+)]", "`$1`");
        comment.setLength(0);
        return text;
    }

    private static String line(Setting setting) {
        return "| `%s` | `%s` | %s | %s | %s | %s |\n".formatted(setting.key,
                setting.key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), type(setting.method.getGenericReturnType()),
                Optional.ofNullable(setting.method.getAnnotation(WithDefault.class)).map(d -> "`" + d.value() + "`").orElse(""),
                inProfiles(setting.key), setting.meaning.replace("|", "\\|"));
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType optional) return type(optional.getActualTypeArguments()[0]);
        var plain = (Class<?>) type;
        if (!plain.isEnum()) return plain.getSimpleName();
        return Arrays.stream(plain.getEnumConstants()).map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    }

    private static String inProfiles(String key) {
        try {
            var file = inTheFile();
            return PROFILES.stream().filter(p -> file.containsKey("%" + p + "." + key)).map(p -> {
                var value = file.getProperty("%" + p + "." + key);
                return p + ": " + (value.isEmpty() ? "none" : "`" + value + "`");
            }).collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties inTheFile() throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return properties;
    }
}
