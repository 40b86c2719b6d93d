package cn.jifenbu.ledger.seals;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A service that could not seal tonight says so when it starts.
@ApplicationScoped
class SealKeyStartupCheck {

    private final SealKeys keys;
    private final boolean wanted;

    SealKeyStartupCheck(SealKeys keys, @ConfigProperty(name = "jifenbu.seal.check-at-start") boolean wanted) {
        this.keys = keys;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted) keys.current();
    }
}
