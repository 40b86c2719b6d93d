package cn.jifenbu;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/// With `JIFENBU_MIGRATE_ONLY=true` the program brings the schema up to date and ends: 0 when it is, 1 when it failed.
/// So one image serves the migration Job, under the schema's owner, and the Deployment, under a role that owns nothing.
public class MigrateOnly implements QuarkusApplication {

    static boolean isAskedFor() {
        return Boolean.parseBoolean(System.getenv("JIFENBU_MIGRATE_ONLY"));
    }

    static void start(String... args) {
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("jifenbu.seal.check-at-start", "false");
        System.setProperty("jifenbu.privacy.check-at-start", "false");
        System.setProperty("jifenbu.login.bootstrap-at-start", "false");
        Quarkus.run(MigrateOnly.class, args);
    }

    /// Flyway ran while the program started; a failure there never comes here.
    @Override
    public int run(String... args) {
        return 0;
    }
}
