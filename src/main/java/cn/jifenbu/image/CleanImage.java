package cn.jifenbu.image;

import cn.jifenbu.intake.Intake;
import cn.jifenbu.intake.WatchedStream;
import cn.jifenbu.refusal.PictureRefusal.PictureMissing;
import cn.jifenbu.refusal.PictureRefusal.PictureTooLarge;
import cn.jifenbu.refusal.PictureRefusal.PictureUnreadable;
import cn.jifenbu.refusal.RefusedException;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture painted anew from an upload: of the file itself nothing is left, neither place nor camera nor what was hidden
/// in it. The header is read before any pixel, so that a small file cannot unfold into all of the memory.
public record CleanImage(int width, int height, byte[] jpeg, byte[] thumbnail, long likeness) {

    public static final long MAX_MEGAPIXELS = 40;
    /// A line is unpacked whole: one of 40 million pixels would need 640 MB.
    public static final long MAX_SIDE = 20_000;
    /// Cameras and programs write ten or so; each is a walk over the whole picture, and may be ten bytes.
    private static final int MAX_SCANS = 40;
    static final int SIDE = 1280;
    static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.85f;

    /// @throws RefusedException PictureMissing, PictureUnreadable, PictureTooLarge, Busy
    public static CleanImage of(byte[] upload) {
        if (upload.length == 0) throw new RefusedException(new PictureMissing());
        return Intake.open(new PictureUnreadable(), () -> painted(upload));
    }

    private static CleanImage painted(byte[] upload) {
        var format = format(upload);
        var held = format.equals("jpeg") ? ExifOrientation.of(upload) : 1;
        var image = ExifOrientation.upright(read(upload, format), held);
        var picture = paint(image, SIDE);
        return new CleanImage(picture.getWidth(), picture.getHeight(), jpeg(picture), jpeg(paint(image, THUMBNAIL_SIDE)),
                PerceptualHash.of(picture));
    }

    /// By the first bytes, whatever the name says.
    private static String format(byte[] upload) {
        if (startsWith(upload, 0xFF, 0xD8, 0xFF)) return "jpeg";
        if (startsWith(upload, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return "png";
        throw new RefusedException(new PictureUnreadable());
    }

    private static boolean startsWith(byte[] upload, int... magic) {
        if (upload.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((upload[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    /// Large ones are thinned out while they are read.
    private static BufferedImage read(byte[] upload, String format) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(watched(upload))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0), height = reader.getHeight(0);
            if (width * height > MAX_MEGAPIXELS * 1_000_000 || Math.max(width, height) > MAX_SIDE) {
                throw new RefusedException(new PictureTooLarge(MAX_MEGAPIXELS, MAX_SIDE, width, height));
            }
            if (format.equals("jpeg") && scans(upload) > MAX_SCANS) throw new RefusedException(new PictureUnreadable());
            int step = (int) Math.ceilDiv(Math.max(width, height), 2L * SIDE);
            var thin = reader.getDefaultReadParam();
            thin.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thin);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedException refused) throw refused;
            throw new RefusedException(new PictureUnreadable());
        } finally {
            reader.dispose();
        }
    }

    private static InputStream watched(byte[] upload) {
        return new WatchedStream(new ByteArrayInputStream(upload), upload.length, new PictureUnreadable());
    }

    /// How often a JPEG goes over its pixels; in what it says of them, a byte FF is never followed by DA.
    private static int scans(byte[] upload) {
        int scans = 0;
        for (int i = 1; i < upload.length; i++) if (upload[i - 1] == (byte) 0xFF && upload[i] == (byte) 0xDA) scans++;
        return scans;
    }

    /// On white, no side longer than `side`.
    private static BufferedImage paint(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = painted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return painted;
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
