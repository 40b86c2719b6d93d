package cn.jifenbu.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One kept-alive HTTP/1.1 connection, as cheap as can be: what the client takes from the processor the service lacks.
final class HttpLine implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String common;

    HttpLine(int port, String token) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8192);
        common = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    }

    void post(String path, String key, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        send("POST " + path + common + "Idempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n" + json, 201);
    }

    void get(String path) throws IOException {
        send("GET " + path + common + "\r\n", 200);
    }

    private void send(String request, int expected) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = line();
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(header.substring(15).strip());
            chunked |= header.toLowerCase().startsWith("transfer-encoding: chunked");
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the service hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
