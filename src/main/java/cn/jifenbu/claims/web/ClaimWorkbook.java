package cn.jifenbu.claims.web;

import cn.jifenbu.catalogue.domain.Rule;
import cn.jifenbu.claims.EnterSheet;
import cn.jifenbu.claims.NewClaim;
import cn.jifenbu.claims.domain.Channel;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasFormulas;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHeadersWrong;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Offline claims in a workbook, by the template's columns. What is computed, merged or too much is refused; the whole file
/// is unpacked once and counted before anything is read from it.
final class ClaimWorkbook {
    static final List<String> COLUMNS = List.of("户编号", "事项编号", "日期", "数量", "单位", "地点或事由", "备注");
    static final int MOST_ROWS = 10_000;
    private static final long MOST_UNPACKED = 40_000_000;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[yyyy-M-d][yyyy/M/d]")
            .withResolverStyle(ResolverStyle.SMART);

    private ClaimWorkbook() {}

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasFormulas, WorkbookHasMergedCells,
    ///         WorkbookHeadersWrong
    static List<EnterSheet.Line> read(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') throw new RefusedException(new WorkbookUnreadable());
        try {
            inspect(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                return lines(rows.iterator());
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RefusedException refused) throw refused;
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    /// Whatever sizes the file claims: what comes out is counted.
    private static void inspect(byte[] file) throws IOException {
        long unpacked = 0;
        var buffer = new byte[16 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                int kept = 0;
                try (var content = zip.getInputStream(entry)) {
                    for (int n; (n = content.read(buffer, kept, buffer.length - kept)) > 0;) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) throw new RefusedException(new WorkbookTooLarge(MOST_ROWS));
                        if (contains(buffer, kept + n)) throw new RefusedException(new WorkbookHasMergedCells());
                        int tail = Math.min(MERGED.length - 1, kept + n);
                        System.arraycopy(buffer, kept + n - tail, buffer, 0, tail);
                        kept = tail;
                    }
                }
            }
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int i = 0; i + MERGED.length <= length; i++) {
            if (buffer[i] == '<' && Arrays.equals(buffer, i, i + MERGED.length, MERGED, 0, MERGED.length)) return true;
        }
        return false;
    }

    private static List<EnterSheet.Line> lines(Iterator<Row> rows) {
        var lines = new ArrayList<EnterSheet.Line>();
        boolean head = true;
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = cells(row);
            if (head && !cells.equals(COLUMNS)) throw new RefusedException(new WorkbookHeadersWrong(String.join("、", COLUMNS)));
            if (!head && !cells.stream().allMatch(String::isEmpty)) lines.add(line(row.getRowNum(), cells));
            if (lines.size() > MOST_ROWS) throw new RefusedException(new WorkbookTooLarge(MOST_ROWS));
            head = false;
        }
        if (head || lines.isEmpty()) throw new RefusedException(new WorkbookUnreadable());
        return lines;
    }

    /// As many as there are columns, cleaned; more than that with something in it is a wrong sheet.
    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(COLUMNS.size(), row.getCellCount()); i++) {
            var cell = i < row.getCellCount() ? row.getCell(i) : null;
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                throw new RefusedException(new WorkbookHasFormulas(cell.getAddress().toString()));
            }
            var text = cell == null ? "" : text(cell, i);
            if (i < COLUMNS.size()) cells.add(text);
            else if (!text.isEmpty()) throw new RefusedException(new WorkbookHeadersWrong(String.join("、", COLUMNS)));
        }
        return cells;
    }

    private static String text(Cell cell, int column) {
        if (column == 2 && cell.getType() == CellType.NUMBER) return cell.asDate().toLocalDate().toString();
        try {
            return Text.clean(Objects.toString(cell.getRawValue(), ""));
        } catch (IllegalArgumentException unclean) {
            return "\uFFFD";
        }
    }

    private static EnterSheet.Line line(int row, List<String> cells) {
        var wrong = new ArrayList<FieldError>();
        var day = day(cells.get(2), wrong);
        int quantity = quantity(cells.get(3), wrong);
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean needed = i < 2 && cells.get(i).isEmpty();
            if (needed) wrong.add(new FieldError(COLUMNS.get(i), "要填"));
            if (cells.get(i).contains("\uFFFD")) wrong.add(new FieldError(COLUMNS.get(i), "有看不见或不完整的字符"));
            if (cells.get(i).length() > (i == 6 ? 500 : 100)) wrong.add(new FieldError(COLUMNS.get(i), "太长"));
        }
        var claim = new NewClaim(Channel.OFFLINE, cells.get(1), null, shared(cells.get(0)), quantity, cells.get(4), day,
                shared(cells.get(5)), shared(cells.get(6)), List.of(), null, false);
        return new EnterSheet.Line(row, claim, wrong.isEmpty() ? null : new InvalidFields(wrong));
    }

    private static String shared(String cell) {
        return cn.jifenbu.shared.Cell.original(cell);
    }

    private static LocalDate day(String cell, List<FieldError> wrong) {
        try {
            return LocalDate.parse(cell, DAY);
        } catch (DateTimeException unreadable) {
            wrong.add(new FieldError(COLUMNS.get(2), "日期要写成 2026-03-05"));
            return null;
        }
    }

    private static int quantity(String cell, List<FieldError> wrong) {
        if (cell.isEmpty()) return 1;
        if (cell.matches("[0-9]{1,5}(\\.0+)?")) return Integer.parseInt(cell.replaceFirst("\\..*", ""));
        wrong.add(new FieldError(COLUMNS.get(3), "要填整数"));
        return 1;
    }

    /// The template: the columns, and on a second page the rules to choose from.
    static byte[] template(List<Rule> rules) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "jifenbu", "1.0")) {
            var page = book.newWorksheet("线下申报");
            for (int i = 0; i < COLUMNS.size(); i++) page.value(0, i, COLUMNS.get(i));
            page.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            // as text, so that a date or a code stays what was typed
            page.range(1, 0, 2_000, COLUMNS.size() - 1).style().format("@").set();
            page.freezePane(0, 1);
            var list = book.newWorksheet("事项");
            var head = List.of("事项编号", "事项", "每单位分数", "单位", "最多数量", "要什么证明");
            for (int i = 0; i < head.size(); i++) list.value(0, i, head.get(i));
            int at = 1;
            for (var rule : rules) {
                if (rule.kind() != Rule.Kind.CLAIM) continue;
                list.value(at, 0, rule.id());
                list.value(at, 1, cn.jifenbu.shared.Cell.harmless(rule.title()));
                list.value(at, 2, rule.points());
                list.value(at, 3, rule.quantityUnit() == null ? "次" : rule.quantityUnit());
                list.value(at, 4, rule.maxQuantity());
                list.value(at++, 5, cn.jifenbu.shared.Cell.harmless(rule.evidence()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
