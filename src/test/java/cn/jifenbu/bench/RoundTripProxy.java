package cn.jifenbu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between the service and the database and counts round trips: each time something goes to the database after
/// something came from it, on one connection.
final class RoundTripProxy implements AutoCloseable {
    private static final AtomicLong TRIPS = new AtomicLong();
    private final ServerSocket door;
    private final String host;
    private final int port;

    private RoundTripProxy(ServerSocket door, String host, int port) {
        this.door = door;
        this.host = host;
        this.port = port;
    }

    static RoundTripProxy before(String host, int port) throws IOException {
        var proxy = new RoundTripProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port);
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /// Since the start, also seen from the service's own class loaders.
    static long trips() {
        return Long.getLong("bench.trips", 0);
    }

    private void serve() {
        try {
            while (true) {
                var client = door.accept();
                var server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var answered = new AtomicBoolean(true);
                Thread.ofVirtual().start(() -> pump(client, server, () -> {
                    if (answered.getAndSet(false)) System.setProperty("bench.trips", Long.toString(TRIPS.incrementAndGet()));
                }));
                Thread.ofVirtual().start(() -> pump(server, client, () -> answered.set(true)));
            }
        } catch (IOException closed) {
            // the benchmark is over
        }
    }

    private static void pump(Socket from, Socket to, Runnable seen) {
        var buffer = new byte[64 * 1024];
        try (from; to) {
            for (int n; (n = from.getInputStream().read(buffer)) >= 0;) {
                seen.run();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException closed) {
            // the other side hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
