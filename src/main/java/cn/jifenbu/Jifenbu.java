package cn.jifenbu;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// The one entry point: `java -jar quarkus-run.jar`.
@QuarkusMain
public class Jifenbu {

    public static void main(String... args) {
        if (MigrateOnly.isAskedFor()) MigrateOnly.start(args);
        else Quarkus.run(args);
    }
}
