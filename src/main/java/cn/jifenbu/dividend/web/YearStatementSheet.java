package cn.jifenbu.dividend.web;

import cn.jifenbu.dividend.YearStatement;
import cn.jifenbu.dividend.YearStatement.StatementLine;
import cn.jifenbu.shared.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A village's year as a sheet: a household a row, the village's sums in the last one.
final class YearStatementSheet {

    static final List<String> COLUMNS = List.of("户编号", "户主", "组", "年初", "一季度挣的", "二季度挣的", "三季度挣的", "四季度挣的", "扣分",
            "兑换", "退货退分", "到期清零", "更正", "转分", "冲回", "年末", "年度积分", "分红（元）");
    private static final int FIGURES = 3;

    private YearStatementSheet() {}

    static byte[] of(YearStatement statement) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "jifenbu", "1.0")) {
            var page = book.newWorksheet(statement.year() + "年对账单");
            for (int i = 0; i < COLUMNS.size(); i++) page.value(0, i, COLUMNS.get(i));
            page.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            page.freezePane(1, 1);
            int row = 1;
            var totals = new long[COLUMNS.size() - FIGURES];
            for (var line : statement.lines()) {
                page.value(row, 0, Cell.harmless(line.code()));
                page.value(row, 1, Cell.harmless(line.head()));
                page.value(row, 2, line.group());
                var figures = figures(line);
                for (int i = 0; i < totals.length; i++) totals[i] += figures.get(i);
                write(page, row++, figures);
            }
            page.value(row, 0, "合计");
            write(page, row, Arrays.stream(totals).boxed().toList());
            page.range(row, 0, row, COLUMNS.size() - 1).style().bold().set();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// In the order of the columns; the last one in fen.
    private static List<Long> figures(StatementLine line) {
        var p = line.points();
        var figures = new ArrayList<Long>();
        figures.add(p.opening());
        figures.addAll(p.earnedByQuarter());
        figures.addAll(List.of(p.deducted(), p.redeemed(), p.returned(), p.cleared(), p.adjusted(), p.transferred(),
                p.reversed(), p.closing(), line.merit(), line.dividendFen()));
        return figures;
    }

    private static void write(Worksheet page, int row, List<Long> figures) {
        int money = figures.size() - 1;
        for (int i = 0; i < money; i++) page.value(row, FIGURES + i, figures.get(i));
        page.value(row, FIGURES + money, BigDecimal.valueOf(figures.get(money), 2));
        page.style(row, FIGURES + money).format("0.00").set();
    }
}
