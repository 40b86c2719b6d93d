package cn.jifenbu.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// A PNG that says it is this large, and has no pixels: 200 KB of nothing behind its header.
public final class PngHeader {

    private PngHeader() {}

    public static byte[] of(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[]{8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(chunk);
        var head = ByteBuffer.allocate(8 + 4 + 17 + 4).put(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13).put(chunk).putInt((int) crc.getValue()).array();
        return Arrays.copyOf(head, 200_000);
    }
}
