package cn.jifenbu.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Red while the database can be read only. Whoever sends requests here asks [ReadsHealth], so that reads go on.
@Readiness
@ApplicationScoped
class WritesReadiness implements HealthCheck {

    private final Writability writes;

    WritesReadiness(Writability writes) {
        this.writes = writes;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("writes");
        var hindrance = writes.hindrance();
        return hindrance.isEmpty() ? answer.up().build() : answer.down().withData("code", hindrance).build();
    }
}
