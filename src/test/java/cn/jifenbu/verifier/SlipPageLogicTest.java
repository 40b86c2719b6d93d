package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// /verify/verify.js, run by node, agrees with the Java that makes slips and seals.
class SlipPageLogicTest {

    private static final String MATCH = "true 这一笔和公示栏上的封存一致";
    private static final String DIFFERS = "false 对不上：这张条子和公示栏上的封存不一样";

    @TempDir Path folder;

    @BeforeAll
    static void nodeIsThere() {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, "node"))),
                "no node");
    }

    @Test
    void everySlipOfEverySealMatchesAndWithAnyOtherSealDoesNot() throws Exception {
        var ledger = new MadeLedger();
        for (int entries : new int[]{1, 2, 3, 7, 8, 13}) ledger.earn(entries).seal();
        var lines = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int no = 1; no <= ledger.entries.size(); no++) {
            var slip = ledger.slip(no);
            lines.add(slip.write() + "\t" + hex(slip.seal()));
            expected.add(MATCH);
            var other = ledger.seals.get((int) (slip.seal().sealNo() % ledger.seals.size()));
            lines.add(slip.write() + "\t" + hex(other));
            expected.add(DIFFERS);
        }
        assertThat(ask(lines)).isEqualTo(expected);
    }

    @Test
    void theBoardsTwentyDigitsAreEnoughHoweverTheyAreWritten() throws Exception {
        var slip = new MadeLedger().earn(5).seal().slip(3);
        var digits = hex(slip.seal()).substring(0, 20);
        assertThat(ask(List.of(slip.write() + "\t" + digits.toUpperCase().replaceAll("(.{4})", "$1 "),
                "https://jifen.example.cn/verify/#" + slip.write() + "\t" + digits,
                slip.write() + "\thttps://jifen.example.cn/verify/#seal=" + hex(slip.seal()),
                slip.write() + "\t" + digits.substring(1), slip.write() + "\t" + "z" + digits,
                slip.write().substring(0, 80) + "\t" + digits))).containsExactly(MATCH, MATCH, MATCH, "false 核对码的位数不对",
                        "false 核对码抄错了", "false 条子的文字不完整");
    }

    @Test
    void aSlipWithAnyChangedFieldDoesNotMatch() throws Exception {
        var slip = new MadeLedger().earn(5).seal().slip(3);
        var fields = slip.write().split("~");
        var lines = new ArrayList<String>();
        for (int i = 1; i < fields.length; i++) {
            var changed = fields.clone();
            char first = changed[i].charAt(0);
            changed[i] = (first == '2' ? '3' : first == 'A' ? 'B' : Character.isDigit(first) ? '2' : 'A')
                    + changed[i].substring(1);
            lines.add(String.join("~", changed) + "\t" + hex(slip.seal()));
        }
        assertThat(ask(lines)).hasSize(fields.length - 1).allMatch(answer -> answer.startsWith("false"));
    }

    private List<String> ask(List<String> lines) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("lines"), lines);
        var node = new ProcessBuilder("node", "src/test/resources/verify/check.js", file.toString()).redirectErrorStream(true)
                .start();
        var answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(answers).isZero();
        return answers.lines().toList();
    }

    private static String hex(SealLine seal) {
        return HexFormat.of().formatHex(seal.hash());
    }
}
