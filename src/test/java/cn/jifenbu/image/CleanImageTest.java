package cn.jifenbu.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanImageTest {

    /// Red in one corner; where it is after turning tells how the picture was turned.
    @ParameterizedTest
    @CsvSource({"1, 60, 40, 5, 5", "2, 60, 40, 55, 5", "3, 60, 40, 55, 35", "4, 60, 40, 5, 35", "5, 40, 60, 5, 5",
            "6, 40, 60, 35, 5", "7, 40, 60, 35, 55", "8, 40, 60, 5, 55", "99, 60, 40, 5, 5"})
    void aPictureStandsAsItWasSeen(int orientation, int width, int height, int x, int y) throws IOException {
        var clean = CleanImage.of(held(corner(), orientation));
        assertThat(clean.width() + "x" + clean.height()).isEqualTo(width + "x" + height);
        var color = new Color(ImageIO.read(new ByteArrayInputStream(clean.jpeg())).getRGB(x, y));
        assertThat(color.getRed()).isGreaterThan(180);
        assertThat(color.getGreen()).isLessThan(90);
        assertThat(new String(clean.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aNoteThatMakesNoSenseTurnsNothing() throws IOException {
        var picture = held(corner(), 6);
        for (int cut = 12; cut < 38; cut++) {
            var broken = picture.clone();
            broken[cut] = (byte) 0xFF;
            CleanImage.of(broken);
        }
    }

    @Test
    void copiesLookAlikeAndOtherScenesDoNot() throws IOException {
        var random = new Random(1);
        var scenes = new ArrayList<Long>();
        for (int i = 0; i < 20; i++) {
            var scene = scene(random);
            long original = CleanImage.of(jpeg(scene, 1)).likeness();
            assertThat(differingBits(original, CleanImage.of(jpeg(scene, 0.4)).likeness())).as("smaller")
                    .isLessThanOrEqualTo(PerceptualHash.NEAR);
            scenes.add(original);
        }
        for (int i = 0; i < scenes.size(); i++) {
            for (int j = i + 1; j < scenes.size(); j++) {
                assertThat(differingBits(scenes.get(i), scenes.get(j))).isGreaterThan(2 * PerceptualHash.NEAR);
            }
        }
    }

    @Test
    void picturesThatDifferInThreeBitsShareABand() {
        var random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            long one = random.nextLong();
            long other = one ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
            int[] a = PerceptualHash.bands(one), b = PerceptualHash.bands(other);
            assertThat(IntStream.range(0, 4).anyMatch(band -> a[band] == b[band])).isTrue();
        }
    }

    private static BufferedImage corner() {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 60, 40);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 16, 16);
        brush.dispose();
        return image;
    }

    private static BufferedImage scene(Random random) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        for (int i = 0; i < 64; i++) {
            int grey = random.nextInt(256);
            brush.setColor(new Color(grey, grey, grey));
            brush.fillRect(i % 8 * 80, i / 8 * 60, 80, 60);
        }
        brush.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image, double scale) throws IOException {
        int width = (int) (image.getWidth() * scale), height = (int) (image.getHeight() * scale);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = scaled.createGraphics();
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(scaled, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /// With the least EXIF that says how the phone was held.
    private static byte[] held(BufferedImage image, int orientation) throws IOException {
        var jpeg = jpeg(image, 1);
        var exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4).put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(new byte[]{'M', 'M', 0, 42}).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0).putInt(0).array();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static int differingBits(long one, long other) {
        return Long.bitCount(one ^ other);
    }
}
