package cn.jifenbu.intake;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;

/// Counts what comes out, whatever the file says of its size, and looks at the file's budget with each piece.
public final class WatchedStream extends InputStream {

    private static final int PIECE = 8 * 1024;

    private final InputStream from;
    private final Refusal tooMuch;
    private long left;

    /// `tooMuch` is said when more than `most` bytes come out.
    public WatchedStream(InputStream from, long most, Refusal tooMuch) {
        this.from = from;
        this.left = most;
        this.tooMuch = tooMuch;
    }

    public long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        Budget.check();
        int read = from.read(into, start, Math.min(length, PIECE));
        left -= Math.max(0, read);
        if (left < 0) throw new RefusedException(tooMuch);
        return read;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
