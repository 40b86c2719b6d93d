package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// House rules that no compiler checks.
class TidyTest {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".jifenbu", ".idea", ".vscode",
            "dist");
    private static final Pattern STAR = Pattern.compile("^import .*\\*;");
    // Written so that this file does not find itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b");
    private static final Pattern CLOCK_SET_BACK = Pattern.compile("followThe[S]ystem");
    private static final Pattern REGISTRY = Pattern
            .compile("repo1?\\.maven\\.(apache\\.)?org|registry\\.npm(js|mirror)|deb\\.debian\\.org");

    @Test
    void filesAreShortAndLinesFitTwoToAScreen() throws IOException {
        var untidy = new ArrayList<String>();
        for (var file : javaFilesUnder("src")) {
            var lines = Files.readAllLines(file);
            if (lines.size() > (file.startsWith("src/test") ? 400 : 300)) untidy.add(file + ": " + lines.size() + " lines");
            lines.stream().filter(l -> l.length() > 128).forEach(l -> untidy.add(file + ": " + l.strip()));
        }
        assertThat(untidy).isEmpty();
    }

    /// What ESLint does not read.
    @Test
    void linesOfTemplatesAndStyleSheetsFitTwoToAScreenToo() throws IOException {
        var wide = new ArrayList<String>();
        for (var file : ourFiles(f -> f.toString().matches("src/main/(resources/templates|webui)/.*\\.(html|css)"))) {
            Files.readAllLines(file).stream().filter(l -> l.length() > 128).forEach(l -> wide.add(file + ": " + l.strip()));
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void everyImportNamesItsClass() throws IOException {
        assertThat(linesWith(STAR, file -> file.toString().endsWith(".java"))).isEmpty();
    }

    @Test
    void mostFilesFitOnOneScreen() throws IOException {
        var sizes = new ArrayList<Integer>();
        for (var file : javaFilesUnder("src/main/java")) sizes.add(Files.readAllLines(file).size());
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2)).as("median lines of a file").isLessThanOrEqualTo(60);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("90th percentile of lines").isLessThanOrEqualTo(200);
    }

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var sources = files.getJavaFileObjectsFromPaths(javaFilesUnder("src/main/java"));
        var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
        var lengths = new MethodLengths(Trees.instance(task));
        for (var unit : task.parse()) lengths.scan(unit, null);
        assertThat(lengths.seen).isPositive();
        assertThat(lengths.tooLong).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        // in the bytes of a picture or a dump anything can stand
        assertThat(linesWith(UNFINISHED, file -> file.toString().matches("(src|k8s|openapi)/.*(?<!\\.png|\\.gz)"))).isEmpty();
    }

    /// A test that did it itself would do it only where it did not fail before.
    @Test
    void onlyTheCallbackSetsTheClockBack() throws IOException {
        assertThat(linesWith(CLOCK_SET_BACK, file -> file.startsWith("src/test/java") && !file.endsWith("SetClockBack.java")))
                .isEmpty();
    }

    /// A build elsewhere has its own mirrors; the tools know the public ones without our naming them.
    @Test
    void noFileNamesAPackageRegistry() throws IOException {
        assertThat(linesWith(REGISTRY, file -> true)).isEmpty();
    }

    @Test
    void theLauncherIsExecutable() {
        assumeThat(Path.of("jifenbu")).exists();
        assertThat(Path.of("jifenbu")).isExecutable();
    }

    private static List<Path> javaFilesUnder(String folder) throws IOException {
        return ourFiles(file -> file.startsWith(folder) && file.toString().endsWith(".java"));
    }

    private static List<String> linesWith(Pattern pattern, Predicate<Path> wanted) throws IOException {
        var found = new ArrayList<String>();
        for (var file : ourFiles(wanted)) {
            // Latin-1 reads any bytes, so that pictures need no exception.
            Files.readString(file, StandardCharsets.ISO_8859_1).lines().filter(line -> pattern.matcher(line).find())
                    .forEach(line -> found.add(file + ": " + line.strip()));
        }
        return found;
    }

    private static List<Path> ourFiles(Predicate<Path> wanted) throws IOException {
        var here = Path.of("").toAbsolutePath();
        var files = new ArrayList<Path>();
        Files.walkFileTree(here, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                var skip = NOT_OURS.contains(dir.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var relative = here.relativize(file);
                if (attributes.isRegularFile() && wanted.test(relative)) files.add(relative);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /// Counts the lines from a method's opening to its closing brace; annotations and comments above are free.
    private static class MethodLengths extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<String> tooLong = new ArrayList<>();
        private int seen;

        MethodLengths(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) measure(method);
            return super.visitMethod(method, nothing);
        }

        private void measure(MethodTree method) {
            var unit = getCurrentPath().getCompilationUnit();
            var positions = trees.getSourcePositions();
            var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
            var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
            seen++;
            if (last - first + 1 > 40) tooLong.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
        }
    }
}
