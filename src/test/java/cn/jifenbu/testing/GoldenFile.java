package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.StackWalker.Option;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are made by the build and committed, so that a change of them is seen in the review. src/docs/TESTING.md lists
/// them.
public final class GoldenFile {

    private GoldenFile() {}

    /// Fails on a difference; `mvn test -Daccept -Dtest=…` takes over what was made instead.
    public static void equals(Path file, String made) throws IOException {
        var test = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).getCallerClass().getSimpleName();
        if (System.getProperty("accept") != null) Files.writeString(file, made);
        assertThat(made).as("%s has changed; take it over with: mvn test -Daccept -Dtest=%s", file, test)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
