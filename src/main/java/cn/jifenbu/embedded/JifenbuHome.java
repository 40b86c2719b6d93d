package cn.jifenbu.embedded;

import java.nio.file.Path;

/// The folder for everything kept between runs: `JIFENBU_HOME`, or `.jifenbu` where the program was started.
public final class JifenbuHome {

    private JifenbuHome() {}

    public static Path path() {
        var named = System.getenv("JIFENBU_HOME");
        return Path.of(named == null || named.isBlank() ? ".jifenbu" : named);
    }
}
