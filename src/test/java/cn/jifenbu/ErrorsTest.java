package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.testing.GoldenFile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every way to say no, with samples for what a sentence fills in.
class ErrorsTest {

    /// Faults that tests cannot bring about at will, and what waits for its use.
    private static final Set<String> NOT_PROVOKED = Set.of("unexpected-fault", "busy", "database-unavailable",
            "changed-meanwhile", "demo-only", "already-posted", "already-there");
    private static final String HEAD = """
            # 出错代码

            每个错误都是 `application/problem+json`：`code` 是固定的英文词，程序认它；`title` 和 `detail` 给人看。
            句子里的数目、日期和名称是举例。本表由 ErrorsTest 从代码生成，改了代码以后用
            `mvn test -Dtest='ContractTest,ErrorsTest' -Daccept` 更新。

            | 状态 | code | 标题 | 怎么办 |
            |---|---|---|---|
            """;

    @Test
    void theListOfErrorsIsTheCatalogue() throws IOException {
        var lines = problems().stream()
                .map(p -> "| %d | `%s` | %s | %s |".formatted(p.status(), p.code(), p.title(), p.detail().replace("|", "\\|")))
                .distinct().sorted((a, b) -> a.substring(8).compareTo(b.substring(8))).collect(Collectors.joining("\n"));
        GoldenFile.equals(Path.of("src/docs/ERRORS.md"), HEAD + lines + "\n");
    }

    @Test
    void oneCodeMeansOneThing() {
        var statuses = new TreeMap<String, Integer>();
        for (var problem : problems()) {
            var before = statuses.putIfAbsent(problem.code(), problem.status());
            assertThat(before).as(problem.code()).isIn(null, problem.status());
        }
    }

    @Test
    void everyErrorSaysInChineseWhatIsWrongAndWhatToDo() {
        assertThat(problems()).hasSizeGreaterThan(60).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(problem.type()).isEqualTo("urn:jifenbu:problem:" + problem.code());
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).matches(".*\\p{IsHan}.*");
            assertThat(problem.detail()).matches("(?s).*\\p{IsHan}.*。");
        });
    }

    @Test
    void everyCodeIsAskedForBySomeTest() throws IOException {
        var tests = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith("Test.java")).toList())
                tests.append(Files.readString(file));
        }
        assertThat(refusals().filter(type -> !NOT_PROVOKED.contains(code(type)))
                .filter(type -> !named(tests, code(type)) && !named(tests, "new " + type.getSimpleName())
                        && !named(tests, type.getSimpleName() + ".class")))
                .isEmpty();
    }

    /// By its code over HTTP, or as the refusal itself where a use case is asked.
    private static boolean named(CharSequence tests, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(tests).find();
    }

    private static String code(Class<?> refusal) {
        return ProblemCatalogue.describe(sample(refusal)).code();
    }

    private static Stream<Class<?>> refusals() {
        return Arrays.stream(Refusal.class.getPermittedSubclasses()).flatMap(f -> Arrays.stream(f.getPermittedSubclasses()));
    }

    private static List<Problem> problems() {
        return refusals().map(type -> ProblemCatalogue.describe(sample(type))).toList();
    }

    private static Refusal sample(Class<?> type) {
        var parts = type.getRecordComponents();
        var values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) values[i] = sample(parts[i], i);
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Words that a sentence looks up.
    private static String sampleText(RecordComponent part) {
        boolean order = part.getDeclaringRecord() == WrongOrderState.class;
        boolean run = part.getDeclaringRecord() == WrongRunState.class;
        return switch (part.getName()) {
            case "state" -> order ? "CANCELLED" : run ? "DRAFT" : "…";
            case "wanted" -> order ? "HANDED_OVER" : run ? "CONFIRM" : "…";
            default -> "…";
        };
    }

    /// Numbers grow from left to right, so that what is wanted is more than what is there.
    private static Object sample(RecordComponent part, int position) {
        return switch (part.getType().getSimpleName()) {
            case "String" -> sampleText(part);
            case "int" -> part.getName().equals("year") ? 2026 : 2 + position;
            case "long" -> 2L + position;
            case "LocalDate" -> LocalDate.of(2026, 3, 5);
            case "Instant" -> Instant.parse("2026-03-05T02:00:00Z");
            case "List" -> List.of();
            default -> throw new IllegalStateException("no sample for " + part);
        };
    }
}
