package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;

import cn.jifenbu.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class SchemaReadinessTest {

    @Test
    void aProgramNewerThanTheSchemaWaitsUntilItIsMigrated() {
        migrations("behind").target("001").load().migrate();
        var readiness = new SchemaReadiness(migrations("behind").load());
        assertThat(readiness.call().getStatus()).isEqualTo(DOWN);
        assertThat(readiness.call().getData().orElseThrow().get("next").toString()).contains("V002");

        migrations("behind").load().migrate();
        assertThat(readiness.call().getStatus()).isEqualTo(UP);
    }

    @Test
    void aSchemaNewerThanTheProgramIsFine() {
        migrations("ahead").load().migrate();
        var older = new SchemaReadiness(migrations("ahead").target("001").load());
        assertThat(older.call().getStatus()).isEqualTo(UP);
    }

    /// Schemas of their own, beside the one that other tests use.
    private static FluentConfiguration migrations(String schema) {
        var database = new TestDatabase().start();
        return Flyway.configure().schemas(schema).locations("classpath:db/migration")
                .dataSource(database.get("quarkus.datasource.jdbc.url"), database.get("quarkus.datasource.username"),
                        database.get("quarkus.datasource.password"));
    }
}
