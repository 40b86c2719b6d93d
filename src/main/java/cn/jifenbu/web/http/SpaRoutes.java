package cn.jifenbu.web.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// The pages under /admin/ (console) and /m/ (villagers) find their way by themselves: an address without a dot in its last
/// part is a place inside them and gets their index.html, a missing file stays 404. Headers: application.properties.
@ApplicationScoped
class SpaRoutes {

    private static final List<String> APPS = List.of("/admin", "/m");

    void register(@Observes Router router) {
        for (var app : APPS) {
            // Vert.x finds "/admin/" under "/admin", too
            router.get(app).handler(request -> {
                if (request.request().path().equals(app)) request.redirect(app + "/");
                else request.next();
            });
            router.getWithRegex(app + "/(?:.*/)?[^./]*").handler(request -> request.reroute(app + "/index.html"));
        }
    }
}
