package cn.jifenbu.web.health;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// From the signal to stop until the server closes its door: answers still come, each the last on its connection, so that
/// the client's next request goes elsewhere and none is on its way when the door closes.
@ApplicationScoped
class Stopping {

    private static final int BEFORE_EVERYTHING = 1000;

    private volatile boolean begun;

    boolean hasBegun() {
        return begun;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent signal) {
        begun = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::makeItTheLast, BEFORE_EVERYTHING);
    }

    void makeItTheLast(RoutingContext request) {
        request.addHeadersEndHandler(sent -> {
            if (begun) request.response().putHeader("Connection", "close");
        });
        request.next();
    }
}
