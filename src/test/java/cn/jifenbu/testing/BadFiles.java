package cn.jifenbu.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that people and attackers send to the doors: empty, cut off, of another kind, garbage, and small ones that unfold.
public final class BadFiles {

    public static final String BOUNDARY = "grenze";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String BILLION = "<!DOCTYPE x [<!ENTITY a \"ha\">" + entities() + "]>";

    private BadFiles() {}

    public static Map<String, byte[]> workbooks() {
        var files = new LinkedHashMap<String, byte[]>();
        var right = workbook(row(cell("A1", "x")));
        files.put("empty", new byte[0]);
        files.put("cut off", Arrays.copyOf(right, right.length / 2));
        files.put("without its end", Arrays.copyOf(right, right.length - 20));
        files.put("picture", png(8, 8, 8));
        files.put("garbage", garbage(2_000));
        files.put("garbage that says it is a zip", garbage(2_000, 'P', 'K', 3, 4));
        files.put("zip of something else", zip(Map.of("x.txt", "x")));
        files.put("no XML inside", workbook("</sheetData><"));
        files.put("no row", workbook(""));
        files.putAll(bombs());
        return files;
    }

    /// Small, and large once they are opened.
    public static Map<String, byte[]> bombs() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("shared text that is not there", workbook(row("<c r=\"A1\" t=\"s\"><v>2147483646</v></c>")));
        files.put("shared text before the first", workbook(row("<c r=\"A1\" t=\"s\"><v>-1</v></c>")));
        files.put("column without end", workbook(row("<c r=\"ZZZZZZ1\"><v>1</v></c>")));
        files.put("two million cells", workbook(row(cell("A1", "x")) + row("<c/>".repeat(100)).repeat(20_000)));
        files.put("two million rows", workbook("<row/>".repeat(2_000_000)));
        files.put("number of five million digits", workbook(row("<c r=\"A1\"><v>" + "9".repeat(5_000_000) + "</v></c>")));
        files.put("day of a billion digits", workbook(row("<c/><c/><c><v>1E999999999</v></c>")));
        files.put("sheet of a hundred million blanks", workbook(" ".repeat(100_000_000)));
        files.put("half a million attributes", workbook("<row " + attributes() + "/>"));
        files.put("deep", workbook("<row>".repeat(500_000)));
        files.put("entities in entities", workbook(BILLION, row(cell("A1", "&i;"))));
        files.put("six thousand entries", zip(entries()));
        return files;
    }

    public static Map<String, byte[]> pictures() {
        var files = new LinkedHashMap<String, byte[]>();
        var right = png(64, 64, 8);
        files.put("empty", new byte[0]);
        files.put("cut off", Arrays.copyOf(right, right.length / 2));
        files.put("cut off in its head", Arrays.copyOf(right, 20));
        files.put("workbook", workbook(row(cell("A1", "x"))));
        files.put("garbage", garbage(2_000));
        files.put("garbage that says it is a PNG", garbage(2_000, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));
        files.put("garbage that says it is a JPEG", garbage(2_000, 0xFF, 0xD8, 0xFF, 0xE0));
        files.put("a hundred megapixels", pngHead(10_000, 10_000, 8));
        files.put("one line of forty million pixels", pngHead(40_000_000, 1, 16));
        files.put("no width", pngHead(0, 5, 8));
        files.put("JPEG of a thousand scans", scans(1_000));
        return files;
    }

    /// Whole bodies of multipart/form-data with [#BOUNDARY].
    public static Map<String, byte[]> forms() {
        var forms = new LinkedHashMap<String, byte[]>();
        var right = form("file", png(8, 8, 8));
        forms.put("empty", new byte[0]);
        forms.put("cut off in the file", Arrays.copyOf(right, right.length - 60));
        forms.put("cut off in a header", Arrays.copyOf(right, 40));
        forms.put("cut off at the end", Arrays.copyOf(right, right.length - 4));
        forms.put("garbage", garbage(2_000));
        forms.put("JSON", "{}".getBytes(UTF_8));
        forms.put("another name", form("photo", png(8, 8, 8)));
        forms.put("three thousand texts", parts(3_000, "; name=\"a\""));
        forms.put("three thousand files", parts(3_000, "; name=\"file\"; filename=\"a.png\""));
        forms.put("no disposition", ("--" + BOUNDARY + "\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        forms.put("no name", parts(1, ""));
        forms.put("a text where the file belongs", parts(1, "; name=\"file\""));
        forms.put("name that leads away", parts(1, "; name=\"file\"; filename=\"../../\u0000x\""));
        forms.put("charset that is none", ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n"
                + "Content-Type: text/plain; charset=klingon\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        forms.put("long header", ("--" + BOUNDARY + "\r\nX: " + "x".repeat(500_000) + "\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(UTF_8));
        return forms;
    }

    public static byte[] form(String name, byte[] file) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes(UTF_8));
        bytes.writeBytes(file);
        bytes.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return bytes.toByteArray();
    }

    public static byte[] workbook(String rows) {
        return workbook("", rows);
    }

    private static byte[] workbook(String prolog, String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet")
                + type("sharedStrings", "sharedStrings") + "</Types>");
        parts.put("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "</Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>x</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", prolog + "<worksheet " + MAIN + "><sheetData>" + rows
                + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml." + kind + "+xml\"/>";
    }

    public static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    public static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String entities() {
        var all = new StringBuilder();
        for (char name = 'b'; name <= 'i'; name++) {
            all.append("<!ENTITY ").append(name).append(" \"").append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
        }
        return all.toString();
    }

    private static String attributes() {
        var all = new StringBuilder();
        for (int i = 0; i < 500_000; i++) all.append('a').append(i).append("=\"\" ");
        return all.toString();
    }

    private static Map<String, String> entries() {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < 6_000; i++) all.put("a" + i, "");
        return all;
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] garbage(int length, int... first) {
        var bytes = new byte[length];
        new Random(17).nextBytes(bytes);
        for (int i = 0; i < first.length; i++) bytes[i] = (byte) first[i];
        return bytes;
    }

    /// Whole and grey.
    public static byte[] png(int width, int height, int depth) {
        return png(width, height, depth, new byte[height * (1 + width * depth / 8)]);
    }

    private static byte[] pngHead(int width, int height, int depth) {
        return png(width, height, depth, new byte[100]);
    }

    private static byte[] png(int width, int height, int depth, byte[] lines) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).array();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(bytes, "IHDR", head);
        chunk(bytes, "IDAT", packed.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(ISO_8859_1));
        crc.update(content);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        bytes.writeBytes(name.getBytes(ISO_8859_1));
        bytes.writeBytes(content);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /// Progressive, 6000 × 6000: each scan is ten bytes and a walk over all pixels.
    private static byte[] scans(int scans) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC2, 0, 11, 8, 0x17, 0x70, 0x17, 0x70, 1, 1,
                0x11, 0});
        for (int i = 0; i < scans; i++) bytes.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0});
        bytes.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xD9});
        return bytes.toByteArray();
    }

    private static byte[] parts(int count, String disposition) {
        var part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data" + disposition + "\r\n\r\nx\r\n";
        return (part.repeat(count) + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    }
}
