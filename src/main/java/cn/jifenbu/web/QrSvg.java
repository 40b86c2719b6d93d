package cn.jifenbu.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// QR codes as inline SVG, for what is printed: black on white, sharp at any size, one module a unit.
public final class QrSvg {

    private static final int QUIET = 4;

    private QrSvg() {}

    /// @throws IllegalArgumentException when the text is too long for any code (some 2,900 characters)
    public static String of(String text, String label) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            int size = matrix.getWidth() + 2 * QUIET;
            var svg = new StringBuilder(
                    "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + size + " "
                            + size + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                            + "H0z\"/><path fill=\"#000\" d=\"");
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    int from = x;
                    while (x < matrix.getWidth() && matrix.get(x, y) == 1) x++;
                    if (x > from) svg.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
            }
            return svg.append("\"/></svg>").toString();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
