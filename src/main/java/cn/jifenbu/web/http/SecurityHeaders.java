package cn.jifenbu.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every answer tells the browser, pages and errors included. Only our own files are run and nobody frames us; Swagger UI
/// needs its scripts in the page.
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String SWAGGER = PAGES.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

    private final boolean https;

    SecurityHeaders(ServiceSettings settings) {
        this.https = settings.https();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext request) {
        request.addHeadersEndHandler(sent -> complete(request));
        request.next();
    }

    /// A page that is stricter by itself stays so.
    private void complete(RoutingContext request) {
        var headers = request.response().headers();
        boolean swagger = request.normalizedPath().startsWith("/q/");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", swagger ? SWAGGER : PAGES);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
