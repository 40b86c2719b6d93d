package cn.jifenbu.embedded;

import java.io.IOException;

/// `java … WithDatabase <command>`: runs a command that finds the embedded database in `JIFENBU_DB_URL`, `_USER` and
/// `_PASSWORD`, and stops the database after it. Used for the development mode, whose JVM comes and goes.
public final class WithDatabase {

    private WithDatabase() {}

    public static void main(String... command) throws IOException, InterruptedException {
        try {
            var home = JifenbuHome.path();
            var database = EmbeddedDatabase.start(home, home, Boolean.getBoolean("launcher.fresh"));
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("JIFENBU_DB_URL", database.url());
            builder.environment().put("JIFENBU_DB_USER", EmbeddedDatabase.USER);
            builder.environment().put("JIFENBU_DB_PASSWORD", database.password());
            var child = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                child.destroy();
                child.onExit().join();
                database.close();
            }));
            System.exit(child.waitFor());
        } catch (DatabaseRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
