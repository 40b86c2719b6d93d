package cn.jifenbu.ledger.seals;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A service that could not seal tonight says so when it starts.
@ApplicationScoped
class SealKeyStartupCheck {

    private final SealKeys keys;
    private final boolean checksAtStart;

    SealKeyStartupCheck(SealKeys keys, SealSettings settings) {
        this.keys = keys;
        this.checksAtStart = settings.checkAtStart();
    }

    void onStart(@Observes StartupEvent start) {
        if (checksAtStart) keys.current();
    }
}
