package cn.jifenbu;

import cn.jifenbu.embedded.DatabaseRefused;
import cn.jifenbu.embedded.EmbeddedDatabase;
import cn.jifenbu.embedded.JifenbuHome;
import io.quarkus.runtime.Application;

/// Which PostgreSQL this run uses: the one named by `JIFENBU_DB_URL`; else the embedded one, in the demo profile only.
final class DatabaseChoice {

    private DatabaseChoice() {}

    /// Must come before Quarkus, which reads its settings once.
    /// @throws DatabaseRefused when there is no database to use
    static void make() {
        var named = System.getenv("JIFENBU_DB_URL");
        if (named != null && !named.isBlank()) return;
        switch (profile()) {
            case "demo" -> startEmbedded();
            case "prod" -> throw new DatabaseRefused(
                    "没有指定数据库：正式运行必须设置 JIFENBU_DB_URL、JIFENBU_DB_USER 和 JIFENBU_DB_PASSWORD；试用请运行 ./jifenbu run。",
                    "No database: production needs JIFENBU_DB_URL, _USER and _PASSWORD; to try it out use ./jifenbu run.");
            default -> {
                // dev and test bring their own
            }
        }
    }

    private static String profile() {
        var fromEnvironment = System.getenv().getOrDefault("QUARKUS_PROFILE", "prod");
        return System.getProperty("quarkus.profile", fromEnvironment);
    }

    private static void startEmbedded() {
        var home = JifenbuHome.path();
        var database = EmbeddedDatabase.start(home, home, Boolean.getBoolean("launcher.fresh"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitQuarkusStopped();
            database.close();
        }, "stop-database"));
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        System.setProperty("quarkus.datasource.password", database.password());
    }

    /// Requests in flight still need the database.
    private static void awaitQuarkusStopped() {
        var application = Application.currentApplication();
        if (application != null) application.awaitShutdown();
    }
}
