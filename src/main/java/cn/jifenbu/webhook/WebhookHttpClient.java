package cn.jifenbu.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.jifenbu.webhook.model.DeliveryResult;
import cn.jifenbu.webhook.model.DeliveryResult.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One POST over a connection of its own, made to the very address that was judged: an HTTP client would ask for the host's
/// address a second time and might be told another one. Of the answer only the status is of interest, so at most 8 KB are
/// read and nothing is followed.
@ApplicationScoped
class WebhookHttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_READ = 8 * 1024;
    private static final int LONGEST_STATUS_LINE = 512;

    private final Receiver receiver;
    private final Duration patience;

    WebhookHttpClient(Receiver receiver, WebhookSettings settings) {
        this.receiver = receiver;
        this.patience = settings.answerWithin();
    }

    DeliveryResult post(URI uri, Map<String, String> headers, byte[] body) {
        try {
            var address = receiver.address(uri);
            return address.isEmpty() ? DeliveryResult.failed(Failure.ADDRESS_REFUSED) : post(uri, address.get(), headers, body);
        } catch (UnknownHostException unknown) {
            return DeliveryResult.failed(Failure.UNKNOWN_HOST);
        }
    }

    private DeliveryResult post(URI uri, InetAddress address, Map<String, String> headers, byte[] body) {
        boolean https = Receiver.isHttps(uri);
        int port = uri.getPort() > 0 ? uri.getPort() : https ? 443 : 80;
        var late = new AtomicBoolean();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), (int) CONNECT.toMillis());
            var guard = closeLater(plain, late);
            try {
                return talk(https ? secured(plain, uri, port) : plain, uri, headers, body);
            } catch (SSLException bad) {
                return DeliveryResult.failed(late.get() ? Failure.TIMEOUT : Failure.TLS);
            } catch (IOException broken) {
                return DeliveryResult.failed(late.get() ? Failure.TIMEOUT : Failure.BROKEN_ANSWER);
            } finally {
                guard.interrupt();
            }
        } catch (SocketTimeoutException slow) {
            return DeliveryResult.failed(Failure.TIMEOUT);
        } catch (IOException refused) {
            return DeliveryResult.failed(Failure.UNREACHABLE);
        }
    }

    /// Whoever sends a byte a second would keep us for ever with a limit for each read alone.
    private Thread closeLater(Socket socket, AtomicBoolean late) {
        return Thread.ofVirtual().name("webhook-guard").start(() -> {
            try (socket) {
                Thread.sleep(patience);
                late.set(true);
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            } catch (IOException closing) {
                late.set(true);
            }
        });
    }

    private static Socket secured(Socket plain, URI uri, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, Receiver.host(uri), port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static DeliveryResult talk(Socket socket, URI uri, Map<String, String> headers, byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(uri, headers, body.length).getBytes(US_ASCII));
        out.writeBytes(body);
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
        var line = statusLine(socket);
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) return DeliveryResult.failed(Failure.BROKEN_ANSWER);
        drain(socket);
        return DeliveryResult.status(Integer.parseInt(line.substring(9, 12)));
    }

    private static String head(URI uri, Map<String, String> headers, int length) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var text = new StringBuilder(
                "POST " + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1\r\n");
        text.append("Host: ").append(uri.getHost()).append(uri.getPort() > 0 ? ":" + uri.getPort() : "").append("\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n").toString();
    }

    private static String statusLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        var in = socket.getInputStream();
        for (int c = in.read(); c != '\n' && c != -1 && line.length() < LONGEST_STATUS_LINE; c = in.read())
            line.append((char) c);
        return line.toString().strip();
    }

    /// A little of the rest, so that an ordinary receiver may finish its sentence. The answer counts whatever happens here.
    private static void drain(Socket socket) {
        try {
            socket.setSoTimeout(100);
            var in = socket.getInputStream();
            var rest = new byte[1024];
            for (int seen = 0, n = in.read(rest); n >= 0 && seen < MOST_READ; n = in.read(rest)) seen += n;
        } catch (IOException enough) {
            // it said what we wanted to know
        }
    }
}
