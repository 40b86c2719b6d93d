package cn.jifenbu.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A service that could not read anybody's phone says so when it starts.
@ApplicationScoped
class DataKeyStartupCheck {

    private final DataKeys keys;
    private final boolean wanted;

    DataKeyStartupCheck(DataKeys keys, @ConfigProperty(name = "jifenbu.privacy.check-at-start") boolean wanted) {
        this.keys = keys;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted) keys.ring();
    }
}
