package cn.jifenbu.web.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Green while requests should come here: the database answers, be it with what can only be read, and the service does not
/// stop.
@HealthGroup("reads")
@ApplicationScoped
class ReadsHealth implements HealthCheck {

    private final WritabilityRepository database;
    private final Stopping stopping;

    ReadsHealth(WritabilityRepository database, Stopping stopping) {
        this.database = database;
        this.stopping = stopping;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("reads");
        if (stopping.hasBegun()) return answer.down().withData("stopping", true).build();
        return answer.up().withData("readOnly", database.isReadOnly()).build();
    }
}
