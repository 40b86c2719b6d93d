package cn.jifenbu.chaos;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between the service and PostgreSQL and, when told to, swallows the answer to a COMMIT and hangs up on both: what was
/// to be written is written, and who wrote it does not know. The service must speak without TLS.
final class HiccupProxy implements AutoCloseable {

    /// Settings are what every class loader of a test sees.
    private static final String PERCENT = "chaos.cut-percent";
    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final AtomicInteger cut = new AtomicInteger();
    private volatile int database;

    private HiccupProxy(ServerSocket door, int database) {
        this.door = door;
        this.database = database;
    }

    static HiccupProxy before(int database) throws IOException {
        var proxy = new HiccupProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database);
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    /// Of a hundred answers to COMMIT so many are lost from now on.
    static void cutOfHundred(int percent) {
        System.setProperty(PERCENT, Integer.toString(percent));
    }

    /// The database came back at another port.
    void turnTo(int port) {
        database = port;
    }

    int cut() {
        return cut.get();
    }

    String url(String applicationName) {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/jifenbu?sslmode=disable&gssEncMode=disable"
                + "&ApplicationName=" + applicationName;
    }

    private void serve() {
        try {
            while (true) connect(door.accept());
        } catch (IOException closed) {
            // it is over
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var server = new Socket("127.0.0.1", database);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> questions(client, server));
            Thread.ofVirtual().start(() -> answers(server, client));
        } catch (IOException away) {
            client.close();
        }
    }

    private static void questions(Socket client, Socket server) {
        try (client; server) {
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException closed) {
            // the other side hung up
        }
    }

    private void answers(Socket server, Socket client) {
        try (server; client) {
            var in = new DataInputStream(new BufferedInputStream(server.getInputStream(), 64 * 1024));
            var out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream(), 64 * 1024));
            while (true) {
                int type = in.readUnsignedByte();
                int length = in.readInt();
                var content = in.readNBytes(length - 4);
                if (type == 'C' && Arrays.equals(content, COMMITTED) && isCut()) return;
                out.writeByte(type);
                out.writeInt(length);
                out.write(content);
                if (in.available() == 0) out.flush();
            }
        } catch (IOException closed) {
            // the other side hung up
        }
    }

    private boolean isCut() {
        if (ThreadLocalRandom.current().nextInt(100) >= Integer.getInteger(PERCENT, 0)) return false;
        cut.incrementAndGet();
        return true;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
