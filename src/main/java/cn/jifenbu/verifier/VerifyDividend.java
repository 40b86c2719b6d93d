package cn.jifenbu.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Computes a dividend again from its proof file, from the entries up, with nothing but the JDK, and names what is wrong by its
/// line: `java -cp jifenbu.jar cn.jifenbu.verifier.VerifyDividend proof.ndjson`. Ends with 0 when all is right, 1 when
/// something is not, 2 when the file cannot be judged. PROOFS.md says what the file holds.
public final class VerifyDividend {

    private static final int SHOWN = 50;
    private static final byte[] SIGNED = "jifenbu dividend proof 2\n".getBytes(StandardCharsets.US_ASCII);

    private VerifyDividend() {}

    public static void main(String... words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, words));
    }

    public static int run(PrintStream out, String... words) {
        try {
            var rest = new ArrayList<>(List.of(words));
            var pins = SealPins.takeFrom(rest);
            if (rest.size() == 1) return check(out, Path.of(rest.getFirst()), pins);
        } catch (IOException | IllegalArgumentException e) {
            out.println("读不了 Cannot read: " + e.getMessage());
        }
        out.println("用法：verify-dividend [--key 公钥指纹]… [--installation 系统编号] 依据文件");
        return 2;
    }

    /// What the last line of a proof signs: a word of its own and the SHA-256 of all lines before, so that it is no seal.
    public static byte[] signedBytes(byte[] sha256) {
        return ByteBuffer.allocate(SIGNED.length + sha256.length).put(SIGNED).put(sha256).array();
    }

    private static int check(PrintStream out, Path file, SealPins pins) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var result = new DividendFile(pins).read(in);
            result.faults().stream().limit(SHOWN).forEach(out::println);
            int more = result.faults().size() - SHOWN;
            if (more > 0) out.println("……还有 " + more + " 处");
            if (result.faults().isEmpty()) out.println("核对无误：流水、封存和每户的份额都对，金额合计等于分红总额。");
            result.notes().forEach(out::println);
            return result.faults().isEmpty() ? 0 : 1;
        } catch (DividendFile.NotAProof other) {
            out.println(isOld(file) ? "这是旧格式的分红依据：里面没有流水，看不出积分是不是编的。请重新下载分红依据再核对。"
                    : "不是分红依据");
            return 2;
        }
    }

    /// Files of the first format were one JSON object that began with its name.
    private static boolean isOld(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains("jifenbu-dividend-proof-1");
        }
    }
}
