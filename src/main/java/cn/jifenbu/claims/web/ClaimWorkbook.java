package cn.jifenbu.claims.web;

import cn.jifenbu.catalogue.domain.Rule;
import cn.jifenbu.claims.EnterSheet;
import cn.jifenbu.claims.NewClaim;
import cn.jifenbu.claims.domain.Channel;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Cell;
import cn.jifenbu.web.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Offline claims in a workbook, by the template's columns.
final class ClaimWorkbook {
    static final List<String> COLUMNS = List.of("户编号", "事项编号", "日期", "数量", "单位", "地点或事由", "备注");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[yyyy-M-d][yyyy/M/d]")
            .withResolverStyle(ResolverStyle.SMART);

    private ClaimWorkbook() {}

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasFormulas, WorkbookHasMergedCells,
    ///         WorkbookHeadersWrong
    static List<EnterSheet.Line> read(byte[] file) {
        return new SheetFile(COLUMNS, 2).workbook(file).stream().map(l -> line(l.row(), l.cells())).toList();
    }

    private static EnterSheet.Line line(int row, List<String> cells) {
        var wrong = new ArrayList<FieldError>();
        var day = day(cells.get(2), wrong);
        int quantity = quantity(cells.get(3), wrong);
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean needed = i < 2 && cells.get(i).isEmpty();
            if (needed) wrong.add(new FieldError(COLUMNS.get(i), "要填"));
            if (cells.get(i).contains(SheetFile.UNCLEAN)) wrong.add(new FieldError(COLUMNS.get(i), "有看不见或不完整的字符"));
            if (cells.get(i).length() > (i == 6 ? 500 : 100)) wrong.add(new FieldError(COLUMNS.get(i), "太长"));
        }
        var claim = new NewClaim(Channel.OFFLINE, cells.get(1), null, shared(cells.get(0)), quantity, cells.get(4), day,
                shared(cells.get(5)), shared(cells.get(6)), List.of(), null, false);
        return new EnterSheet.Line(row, claim, wrong.isEmpty() ? null : new InvalidFields(wrong));
    }

    private static String shared(String cell) {
        return Cell.original(cell);
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
                if (rule.kind() != Rule.RuleKind.CLAIM) continue;
                list.value(at, 0, rule.id());
                list.value(at, 1, Cell.harmless(rule.title()));
                list.value(at, 2, rule.points());
                list.value(at, 3, rule.quantityUnit() == null ? "次" : rule.quantityUnit());
                list.value(at, 4, rule.maxQuantity());
                list.value(at++, 5, Cell.harmless(rule.evidence()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
