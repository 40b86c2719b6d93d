package cn.jifenbu.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service as for a test, with the benchmark's own operation and as many connections as the floor has.
public class BenchProfile implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "bench";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.test-port", "0", "quarkus.scheduler.enabled", "false", "quarkus.log.level", "WARN",
                "quarkus.datasource.jdbc.max-size", String.valueOf(BenchOptions.number("connections", 8)));
    }
}
