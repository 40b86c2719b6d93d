package cn.jifenbu;

import cn.jifenbu.embedded.DatabaseRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// The one entry point: `java -jar quarkus-run.jar`.
@QuarkusMain
public class Jifenbu {

    public static void main(String... args) {
        try {
            DatabaseChoice.make();
        } catch (DatabaseRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        if (MigrateOnly.isAskedFor()) MigrateOnly.start(args);
        else Quarkus.run(args);
    }
}
