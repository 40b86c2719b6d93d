package cn.jifenbu.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jifenbu.refusal.PaperRefusal;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.testing.BadFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a sheet says of itself, opening it costs little and ends in a refusal.
class BadWorkbooksTest {

    private static final TableReader READER = TableReader.ofTemplate(List.of("x", "y", "日期")).withDay("日期");
    private static final TableReader LIST = TableReader.byName(List.of("x"), List.of(), 10);

    static Stream<Map.Entry<String, byte[]>> sheets() {
        return BadFiles.workbooks().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isRefused(Map.Entry<String, byte[]> sheet) {
        for (var reader : List.of(READER, LIST)) {
            assertThatThrownBy(() -> reader.workbook(sheet.getValue())).as(sheet.getKey())
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal())
                            .isInstanceOf(PaperRefusal.class));
        }
    }

    @Test
    void whatUnfoldsIsTooLarge() {
        for (var name : List.of("two million cells", "number of five million digits",
                "sheet of a hundred million blanks")) {
            assertThatThrownBy(() -> LIST.workbook(BadFiles.bombs().get(name))).isInstanceOfSatisfying(RefusedException.class,
                    e -> assertThat(e.refusal()).as(name).isEqualTo(new WorkbookTooLarge(10)));
        }
    }

    @Test
    void twelveAtOnceAreRefusedOneByOne() throws Exception {
        var bombs = BadFiles.bombs().values();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Refusal>>();
            for (var bomb : bombs) answers.add(senders.submit(() -> refusal(bomb)));
            assertThat(answers).hasSizeGreaterThanOrEqualTo(12);
            for (var answer : answers) assertThat(answer.get()).isInstanceOfAny(PaperRefusal.class, Busy.class);
        }
        assertThat(LIST.workbook(BadFiles.workbook(BadFiles.row(BadFiles.cell("A1", "x"))))).isEmpty();
    }

    private static Refusal refusal(byte[] sheet) {
        return catchThrowableOfType(RefusedException.class, () -> LIST.workbook(sheet)).refusal();
    }

    @Test
    void whatOtherProgramsWriteIsRead() {
        var head = BadFiles.row(BadFiles.cell("A1", "x") + "<c r=\"B1\" t=\"str\"><v>y</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>日</t></r><rPh><t>ri</t></rPh><r><t xml:space=\"preserve\">期 </t></r></is></c>");
        var sheet = BadFiles.workbook(head + "<row r=\"4\"><c r=\"C4\" s=\"1\"><v>46086.5</v></c><c r=\"XFD4\" s=\"1\"/></row>"
                + "<row><c t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c>"
                + "<c t=\"inlineStr\"><is><t><![CDATA[2026-3-5]]></t></is></c></row>");
        assertThat(READER.workbook(sheet)).containsExactly(new TableRow(4, List.of("", "", "2026-03-05")),
                new TableRow(5, List.of("x", "1", "2026-3-5")));
    }

    /// As long as a sheet may be, with notes as long as they may be.
    @Test
    void theLargestGoodSheetIsRead() {
        var row = BadFiles.row(BadFiles.cell("A1", "甲&amp;" + "长".repeat(400)) + "<c/>".repeat(6)).replace(" r=\"A1\"", "");
        var sheet = BadFiles.workbook(BadFiles.row(BadFiles.cell("A1", "x")) + row.repeat(10_000));
        assertThat(TableReader.byName(List.of("x"), List.of(), 10_000).workbook(sheet)).hasSize(10_000);
    }

    @Test
    void aTextOfManyLinesIsRefused() {
        assertThatThrownBy(() -> LIST.workbookOrCsv(("x\n" + "1\n".repeat(300_000)).getBytes(UTF_8)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> LIST.workbookOrCsv(("y" + ",".repeat(700_000)).getBytes(UTF_8)))
                .isInstanceOf(RefusedException.class);
    }
}
