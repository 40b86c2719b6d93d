package cn.jifenbu;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/// Red while migrations of this version are still to come, so that a rolling update waits for the migration Job.
/// A schema newer than the program is fine: that is what running pods see while the next version rolls out.
@Readiness
@HealthGroup("reads")
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    private final Flyway flyway;
    /// Migrations are never taken back, so one green answer holds for the life of the process.
    private volatile boolean upToDate;

    SchemaReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema");
        if (upToDate) return answer.up().build();
        var pending = flyway.info().pending();
        upToDate = pending.length == 0;
        return upToDate ? answer.up().build() : answer.down().withData("next", pending[0].getScript()).build();
    }
}
