package cn.jifenbu.image;

import java.awt.Image;
import java.awt.image.BufferedImage;

/// What a picture looks like, in 64 bits: whether each of 8 × 8 fields is brighter than its neighbour to the right. It
/// survives scaling, recompression and a change of brightness; two pictures are alike when few bits differ.
public final class PerceptualHash {

    /// So many bits may differ between two copies of one photo; different scenes differ in about 32.
    public static final int NEAR = 5;
    private static final int FIELDS = 8;
    private static final int BAND = 16;

    private PerceptualHash() {}

    static long of(BufferedImage picture) {
        var small = new BufferedImage(FIELDS + 1, FIELDS, BufferedImage.TYPE_BYTE_GRAY);
        var brush = small.createGraphics();
        // averages over each field: sampling single pixels would follow every grain of the photo
        brush.drawImage(picture.getScaledInstance(FIELDS + 1, FIELDS, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        brush.dispose();
        long bits = 0;
        for (int y = 0; y < FIELDS; y++) {
            for (int x = 0; x < FIELDS; x++) {
                int left = small.getRaster().getSample(x, y, 0), right = small.getRaster().getSample(x + 1, y, 0);
                bits = bits << 1 | (left > right ? 1 : 0);
            }
        }
        return bits;
    }

    /// Four parts of 16 bits: of two pictures that differ in at most three bits, one part at least is the same. By it an
    /// index finds them.
    public static int[] bands(long likeness) {
        var bands = new int[4];
        for (int i = 0; i < bands.length; i++) bands[i] = (int) (likeness >>> i * BAND & 0xFFFF);
        return bands;
    }
}
