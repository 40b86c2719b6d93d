package cn.jifenbu.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.PaperRefusal.WorkbookHasFormulas;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHeadersWrong;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One reader for every table that comes in.
class TableReaderTest {

    private static final List<String> COLUMNS = List.of("户", "分");
    private static final TableReader TEMPLATE = TableReader.ofTemplate(COLUMNS);
    private static final TableReader LIST = TableReader.byName(COLUMNS, List.of("备注"), 2);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aTextIsReadHoweverItWasSaved(String charset) {
        var file = "户,分\r\n甲,1\r\n\r\n乙,2\r\n".getBytes(Charset.forName(charset));
        for (var reader : List.of(TEMPLATE, LIST)) {
            assertThat(reader.workbookOrCsv(file)).extracting(TableRow::number).containsExactly(2, 4);
            assertThat(reader.workbookOrCsv(file).getLast().cells()).startsWith("乙", "2");
        }
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var table = new Table("表", "", COLUMNS, List.of(Arrays.asList("=甲", 1), Arrays.asList("乙", null)), List.of());
        for (var file : List.of(XlsxWriter.of(table), CsvWriter.of(table).getBytes(UTF_8))) {
            assertThat(TEMPLATE.workbookOrCsv(file)).containsExactly(new TableRow(2, List.of("'=甲", "1")),
                    new TableRow(3, List.of("乙", "")));
        }
    }

    @Test
    void aListsColumnsAreFoundByTheirNames() {
        var file = "分,银行,户\n1,x,甲\n=1+1,x,乙".getBytes(UTF_8);
        assertThat(LIST.workbookOrCsv(file)).containsExactly(new TableRow(2, List.of("甲", "1", "")),
                new TableRow(3, List.of("乙", "", "")));
        refused(TEMPLATE, file, new WorkbookHeadersWrong("户、分"));
        refused(LIST, "分,银行\n1,x".getBytes(UTF_8), new WorkbookHeadersWrong("户、分"));
        refused(LIST, "户,分\n1,1\n2,2\n3,3".getBytes(UTF_8), new WorkbookTooLarge(2));
    }

    @Test
    void aTemplateHasNothingComputedOrMerged() {
        var computed = book(page -> page.formula(1, 1, "1+1"));
        var merged = book(page -> page.range(1, 0, 2, 0).merge());
        refused(TEMPLATE, computed, new WorkbookHasFormulas("B2"));
        refused(TEMPLATE, "户,分\n甲,=1".getBytes(UTF_8), new WorkbookHasFormulas("B2"));
        refused(TEMPLATE, merged, new WorkbookHasMergedCells());
        assertThat(LIST.workbookOrCsv(computed)).containsExactly(new TableRow(2, List.of("甲", "", "")));
        assertThat(LIST.workbookOrCsv(merged)).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableIsUnreadable() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write("<Types/>".getBytes(UTF_8));
        }
        for (var file : List.of(new byte[0], zip.toByteArray(), "PK\u0003\u0004 broken".getBytes(UTF_8),
                Arrays.copyOf(book(page -> {}), 900), new byte[]{(byte) 0xff, 0, 1})) {
            refused(TEMPLATE, file, new WorkbookUnreadable());
            refused(LIST, file, new WorkbookUnreadable());
        }
        refused(TEMPLATE, "户,分\n".getBytes(UTF_8), new WorkbookUnreadable());
        assertThat(LIST.workbookOrCsv("户,分\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void invisibleCharactersAreMarked() {
        assertThat(TEMPLATE.workbookOrCsv("户,分\n甲\u202E,1".getBytes(UTF_8)).getFirst().cells().getFirst())
                .isEqualTo(TableReader.UNCLEAN);
    }

    private static void refused(TableReader reader, byte[] file, Refusal refusal) {
        assertThatThrownBy(() -> reader.workbookOrCsv(file)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static byte[] book(Consumer<Worksheet> more) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("表");
            for (int i = 0; i < COLUMNS.size(); i++) page.value(0, i, COLUMNS.get(i));
            page.value(1, 0, "甲");
            more.accept(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
