package cn.jifenbu.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A system outside on this machine, which answers as the test says and keeps what it got.
class TestReceiver implements AutoCloseable {

    interface Behaviour {
        void answer(HttpExchange call) throws IOException;
    }

    record Got(String id, String kind, String signature, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile Behaviour behaviour = status(204);
    private final HttpServer server;

    TestReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var headers = call.getRequestHeaders();
            got.add(new Got(headers.getFirst("Jifenbu-Event-Id"), headers.getFirst("Jifenbu-Event-Kind"),
                    headers.getFirst("Jifenbu-Signature"), new String(call.getRequestBody().readAllBytes(), UTF_8)));
            behaviour.answer(call);
        }
    }

    static Behaviour status(int status) {
        return call -> call.sendResponseHeaders(status, -1);
    }

    List<String> ids() {
        return got.stream().map(Got::id).toList();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=jifenbu";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
