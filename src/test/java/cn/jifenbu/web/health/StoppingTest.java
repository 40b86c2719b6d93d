package cn.jifenbu.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private final Stopping stopping = new Stopping();

    @Test
    void whoStopsStillAnswersAndLetsTheConnectionGo() throws Exception {
        var vertx = Vertx.vertx();
        var router = Router.router(vertx);
        router.route().handler(stopping::makeItTheLast);
        router.route().handler(request -> request.response().end("answered"));
        var server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var address = URI.create("http://127.0.0.1:" + server.actualPort());
            assertThat(ask(client, address).headers().firstValue("Connection")).isEmpty();
            stopping.begin(new ShutdownDelayInitiatedEvent());
            var last = ask(client, address);
            assertThat(last.body()).isEqualTo("answered");
            assertThat(last.headers().firstValue("Connection")).contains("close");
        } finally {
            vertx.close();
        }
    }

    private static HttpResponse<String> ask(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void whoStopsTakesNoMoreRequests() {
        stopping.begin(new ShutdownDelayInitiatedEvent());
        assertThat(new ReadsHealth(null, stopping).call().getStatus()).isEqualTo(Status.DOWN);
    }
}
