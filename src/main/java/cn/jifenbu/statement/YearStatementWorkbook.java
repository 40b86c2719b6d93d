package cn.jifenbu.statement;

import cn.jifenbu.document.Table;
import cn.jifenbu.document.XlsxWriter;
import cn.jifenbu.statement.YearStatement.StatementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A village's year as a sheet: a household a row, the village's sums in the last one.
final class YearStatementWorkbook {

    static final List<String> COLUMNS = List.of("户编号", "户主", "组", "年初", "一季度挣的", "二季度挣的", "三季度挣的", "四季度挣的", "扣分",
            "兑换", "退货退分", "到期清零", "更正", "转分", "冲回", "年末", "年度积分", "分红（元）");
    private static final int FIGURES = 3;

    private YearStatementWorkbook() {}

    static byte[] of(YearStatement statement) {
        var totals = new long[COLUMNS.size() - FIGURES];
        var rows = new ArrayList<List<Object>>();
        for (var line : statement.lines()) {
            var figures = figures(line);
            for (int i = 0; i < totals.length; i++) totals[i] += figures.get(i);
            rows.add(row(line.code(), line.head(), line.group(), figures));
        }
        var total = row("合计", null, null, Arrays.stream(totals).boxed().toList());
        return XlsxWriter.of(new Table(statement.year() + "年对账单", "", COLUMNS, rows, total));
    }

    private static List<Object> row(String code, String head, Integer group, List<Long> figures) {
        var row = new ArrayList<Object>(Arrays.asList(code, head, group));
        row.addAll(figures.subList(0, figures.size() - 1));
        row.add(BigDecimal.valueOf(figures.getLast(), 2));
        return row;
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
}
