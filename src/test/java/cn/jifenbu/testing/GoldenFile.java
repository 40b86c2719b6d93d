package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are made by the build and committed, so that a change of them is seen in the review.
public final class GoldenFile {

    private GoldenFile() {}

    /// Fails on a difference; `mvn test -Daccept` (with `-Dtest=…` for one) takes over what was made instead.
    public static void equals(Path file, String made) throws IOException {
        if (System.getProperty("accept") != null) Files.writeString(file, made);
        assertThat(made).as("%s has changed; take it over with: mvn test -Dtest='ContractTest,ErrorsTest' -Daccept", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
