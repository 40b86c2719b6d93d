package cn.jifenbu.claims.paper;

import cn.jifenbu.catalogue.model.Rule;
import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.document.SpreadsheetCell;
import cn.jifenbu.document.Table;
import cn.jifenbu.document.TableReader;
import cn.jifenbu.document.XlsxWriter;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Offline claims in a workbook, by the template's columns.
final class ClaimWorkbook {
    static final List<String> COLUMNS = List.of("户编号", "事项编号", "日期", "数量", "单位", "地点或事由", "备注");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[yyyy-M-d][yyyy/M/d]")
            .withResolverStyle(ResolverStyle.SMART);

    private ClaimWorkbook() {}

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasFormulas, WorkbookHasMergedCells,
    ///         WorkbookHeadersWrong
    static List<EnterClaimSheet.ClaimSheetLine> read(byte[] file) {
        return TableReader.ofTemplate(COLUMNS).withDay("日期").workbook(file).stream().map(l -> line(l.number(), l.cells()))
                .toList();
    }

    private static EnterClaimSheet.ClaimSheetLine line(int row, List<String> cells) {
        var wrong = new ArrayList<FieldError>();
        var day = day(cells.get(2), wrong);
        int quantity = quantity(cells.get(3), wrong);
        for (int i = 0; i < COLUMNS.size(); i++) {
            boolean needed = i < 2 && cells.get(i).isEmpty();
            if (needed) wrong.add(new FieldError(COLUMNS.get(i), "要填"));
            if (cells.get(i).contains(TableReader.UNCLEAN)) wrong.add(new FieldError(COLUMNS.get(i), "有看不见或不完整的字符"));
            if (cells.get(i).length() > (i == 6 ? 500 : 100)) wrong.add(new FieldError(COLUMNS.get(i), "太长"));
        }
        var claim = new NewClaim(ClaimChannel.OFFLINE, cells.get(1), null, SpreadsheetCell.unescape(cells.get(0)), quantity,
                cells.get(4), day,
                SpreadsheetCell.unescape(cells.get(5)), SpreadsheetCell.unescape(cells.get(6)), List.of(), null, false);
        return new EnterClaimSheet.ClaimSheetLine(row, claim, wrong.isEmpty() ? null : new InvalidFields(wrong));
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
        var offered = rules.stream().filter(rule -> rule.kind() == Rule.RuleKind.CLAIM).map(ClaimWorkbook::row).toList();
        return XlsxWriter.template(2_000, Table.list("线下申报", COLUMNS, List.of()),
                Table.list("事项", List.of("事项编号", "事项", "每单位分数", "单位", "最多数量", "要什么证明"), offered));
    }

    private static List<Object> row(Rule rule) {
        return Arrays.asList(rule.id(), rule.title(), rule.points(), rule.quantityUnit() == null ? "次" : rule.quantityUnit(),
                rule.maxQuantity(), rule.evidence());
    }
}
