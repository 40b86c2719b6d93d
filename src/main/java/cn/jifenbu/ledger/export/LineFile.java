package cn.jifenbu.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A file of lines on its way out: what was written goes on when enough has come together.
public final class LineFile {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);
    private long lines;

    public LineFile(OutputStream out) {
        this.out = out;
    }

    /// To be added to; [#end] closes the line.
    public StringBuilder text() {
        return text;
    }

    public void end() {
        text.append('\n');
        lines++;
        if (text.length() > BUFFER) flush();
    }

    public void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many have been ended.
    public long lines() {
        return lines;
    }
}
