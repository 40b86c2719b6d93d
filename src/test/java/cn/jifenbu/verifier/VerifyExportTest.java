package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Line 1 is the head, 2–5 entries 1–4, 6 seal 1, 7–9 entries 5–7, 10 seal 2, 11 the end.
class VerifyExportTest {

    private final MadeLedger ledger = new MadeLedger().earn(4).seal().earn(3).seal();

    @TempDir Path folder;

    @Test
    void aWholeFileIsRight() throws IOException {
        assertThat(verify(file("a", ledger.export(1, 7)))).isEqualTo(0);
        assertThat(said).contains("正确，7 笔，2 号封存");
    }

    @ParameterizedTest(name = "line {0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            4  | s/"points":5/"points":50/                       | 第 4 行：第 3 笔：内容与哈希不符
            4  | s/"balanceAfter":10/"balanceAfter":15/          | 第 4 行：第 3 笔：内容与哈希不符
            4  | s/recordedAt":"2025/recordedAt":"2024/          | 第 4 行：第 3 笔：内容与哈希不符
            4  | s/"kind":"EARN"/"kind":"GIFT"/                  | 第 4 行：第 3 笔：内容与哈希不符
            4  | s/"sourceId":"c/"sourceId":"d/                  | 第 4 行：第 3 笔：内容与哈希不符
            4  | s/"points":5/"points":5.0/                      | 第 4 行：读不懂这一行
            4  | s/.*//                                          | 第 4 行：读不懂这一行
            4  | d                                               | 第 4 行：第 3 笔：缺少第 3 笔
            9  | d                                               | 第 9 行：第 2 号封存：封存的范围不对
            6  | d                                               | 第 9 行：第 1 号封存：缺少这一号封存
            6  | s/"lastEntryNo":4/"lastEntryNo":3/              | 第 6 行：第 1 号封存：内容与哈希不符
            6  | s/"signature":"../"signature":"AA/              | 第 6 行：第 1 号封存：签名不对
            6  | s/"installation":"1/"installation":"2/          | 第 6 行：第 1 号封存来自另一个数据库
            1  | s/"type":"ledger"/"type":"book"/                | 第 1 行：不是积分簿的台账导出
            11 | d                                               | 第 11 行：文件没有写完，缺少结尾
            11 | s/"entries":7/"entries":8/                      | 第 11 行：结尾与内容不符
            """)
    void namesTheFirstBadLine(int line, String change, String problem) throws IOException {
        var lines = ledger.export(1, 7).lines().collect(Collectors.toList());
        if (change.equals("d")) lines.remove(line - 1);
        else {
            var parts = change.split("/", -1);
            var changed = lines.get(line - 1).replaceFirst(parts[1], parts[2]);
            assertThat(changed).isNotEqualTo(lines.get(line - 1));
            lines.set(line - 1, changed);
        }
        assertThat(verify(file("a", String.join("\n", lines)))).isEqualTo(1);
        assertThat(said).contains(problem);
    }

    @Test
    void swappedLinesAreFound() throws IOException {
        var lines = ledger.export(1, 7).lines().collect(Collectors.toList());
        Collections.swap(lines, 2, 3);
        assertThat(verify(file("a", String.join("\n", lines)))).isEqualTo(1);
        assertThat(said).contains("第 3 行：第 2 笔：缺少第 2 笔");
    }

    @Test
    void yearsThatFollowEachOtherAreOneLedgerInWhateverOrderTheyAreNamed() throws IOException {
        var first = file("1", ledger.export(1, 4));
        var second = file("2", ledger.export(5, 7));
        assertThat(verify(second, first)).isEqualTo(0);
        assertThat(verify(second)).isEqualTo(0);
        Files.writeString(second, Files.readString(second).replaceFirst("\"accountSeq\":3", "\"accountSeq\":4"));
        assertThat(verify(first, second)).isEqualTo(1);
    }

    /// Nothing in the file itself is wrong: somebody made a whole new ledger and sealed it with a key of their own.
    @Test
    void aLedgerMadeAnewIsFoundByTheSealFile() throws IOException {
        var seals = file("seals", ledger.seals.stream().map(SealText::write).collect(Collectors.joining("\n")) + "\n");
        var forged = file("a", new MadeLedger().earn(4).seal().earn(3).seal().export(1, 7));
        assertThat(verify(forged)).isEqualTo(0);
        assertThat(verify(Path.of("--seals"), seals, forged)).isEqualTo(1);
        assertThat(said).contains("第 6 行：第 1 号封存和封存文件里的不一样");
        assertThat(verify(Path.of("--seals"), seals, file("b", ledger.export(1, 7)))).isEqualTo(0);
        var withoutSeals = file("c", new MadeLedger().earn(7).export(1, 7));
        assertThat(verify(Path.of("--seals"), seals, withoutSeals)).isEqualTo(1);
        assertThat(said).contains("封存文件里有第 1 号封存，台账里没有");
    }

    @Test
    void whatCouldNotBeKnownIsSaid() throws IOException {
        verify(file("a", ledger.export(1, 7)));
        assertThat(said).contains("没有用 --seals", "没有用 --key", "没有用 --installation");
    }

    @Test
    void anUnknownKeyOrInstallationIsFound() throws IOException {
        var key = HexFormat.of().formatHex(Sha256.digest().digest(ledger.key().getPublic().getEncoded()));
        var right = file("a", ledger.export(1, 7)).toString();
        assertThat(verify("--key", key, "--installation", MadeLedger.INSTALLATION.toString(), right)).isEqualTo(0);
        assertThat(said).doesNotContain("没有用 --key", "没有用 --installation");
        assertThat(verify("--key", key.replaceAll("..", "$0:").toUpperCase().substring(0, 24), right)).isEqualTo(0);
        assertThat(verify("--key", key, file("b", new MadeLedger().earn(2).seal().export(1, 2)).toString())).isEqualTo(1);
        assertThat(said).contains("第 4 行：第 1 号封存用的是不认识的钥匙");
        assertThat(verify("--installation", "11111111-2222-3333-4444-555555555556", right)).isEqualTo(1);
        assertThat(said).contains("第 1 行：来自另一个数据库");
    }

    /// A seal file that has less than the ledger, or nothing of the village, vouches for nothing.
    @Test
    void aSealThatIsNotOutsideIsFound() throws IOException {
        var seals = file("seals", SealText.write(ledger.seals.getFirst()) + "\n");
        assertThat(verify(Path.of("--seals"), seals, file("a", ledger.export(1, 7)))).isEqualTo(1);
        assertThat(said).contains("第 10 行：第 2 号封存在封存文件里没有");
        assertThat(verify(Path.of("--seals"), file("none", ""), file("a", ledger.export(1, 7)))).isEqualTo(1);
        assertThat(said).contains("第 6 行：第 1 号封存在封存文件里没有");
    }

    @Test
    void withoutAFileItSaysHowItIsUsed() throws IOException {
        assertThat(verify(new String[0])).isEqualTo(2);
        assertThat(verify(folder.resolve("missing"))).isEqualTo(2);
        assertThat(verify("--seals")).isEqualTo(2);
        assertThat(verify("--key", "12", "x")).isEqualTo(2);
    }

    private String said;

    private int verify(Path... words) {
        return verify(List.of(words).stream().map(Path::toString).toArray(String[]::new));
    }

    private int verify(String... words) {
        var out = new ByteArrayOutputStream();
        int code = VerifyExport.run(new PrintStream(out, true, StandardCharsets.UTF_8), words);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
