package cn.jifenbu.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A service that could not read anybody's phone says so when it starts.
@ApplicationScoped
class DataKeyStartupCheck {

    private final DataKeys keys;
    private final boolean checksAtStart;

    DataKeyStartupCheck(DataKeys keys, PrivacySettings settings) {
        this.keys = keys;
        this.checksAtStart = settings.checkAtStart();
    }

    void onStart(@Observes StartupEvent start) {
        if (checksAtStart) keys.ring();
    }
}
