package cn.jifenbu;

import cn.jifenbu.cli.CommandLine;
import cn.jifenbu.embedded.DatabaseRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The one entry point: `java -jar quarkus-run.jar`.
@QuarkusMain
public class Jifenbu {

    public static void main(String... args) {
        try {
            DatabaseChoice.make();
        } catch (DatabaseRefused e) {
            // A container without a locale must still say it in Chinese.
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(e.getMessage());
            System.exit(1);
        }
        if (CommandLine.isAskedFor(args)) CommandLine.start(args);
        else if (MigrateOnly.isAskedFor()) MigrateOnly.start(args);
        else Quarkus.run(args);
    }
}
