package cn.jifenbu.ledger.seals;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The whole lines of a file from a place on; a last line without its end is not given out.
class SealFileLines implements AutoCloseable {

    private final InputStream in;
    private long position;

    SealFileLines(Path path, long from) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(from);
        position = from;
    }

    /// Without its end; null when there are no more.
    String next() throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                position += line.size() + 1;
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        return null;
    }

    /// Where the next line begins.
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
