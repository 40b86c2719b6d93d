package cn.jifenbu.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// QR codes as SVG: black on white, sharp at any size, one module a unit. Level M: what is printed is
/// folded, wetted and rubbed, and stays readable with 15 % of it lost.
public final class QrSvg {

    /// The standard's quiet zone.
    private static final int QUIET = 4;

    private QrSvg() {}

    /// Inside a page.
    ///
    /// @param label what it is, for people who cannot see it; without markup
    /// @throws IllegalArgumentException when the text is too long for any code (2,331 bytes)
    public static String of(String text, String label) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            return """
                    <svg class="qr" role="img" aria-label="%1$s" viewBox="0 0 %2$d %2$d" \
                    shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%2$dv%2$dH0z"/><path fill="#000" d="%3$s"/></svg>"""
                    .formatted(label, matrix.getWidth() + 2 * QUIET, path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /// As a file of its own, which has to say what it is.
    ///
    /// @throws IllegalArgumentException as [#of]
    public static String file(String text, String label) {
        return of(text, label).replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }

    /// Dark modules beside each other are one stroke.
    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) x++;
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
            }
        }
        return path.toString();
    }
}
