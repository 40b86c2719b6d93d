package cn.jifenbu.testing;

import cn.jifenbu.shared.BusinessClock;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;

/// After each test of the service time runs again, whatever the test did to it; found through META-INF/services. A callback
/// of Quarkus's JUnit extension: an extension of JUnit's own would be loaded beside the service and move another clock.
public class SetClockBack implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        CDI.current().select(BusinessClock.class).get().followTheSystem();
    }
}
