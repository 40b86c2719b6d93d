package cn.jifenbu.dividend.web;

import cn.jifenbu.dividend.DividendShare;
import cn.jifenbu.dividend.PayoutList.Payouts;
import cn.jifenbu.shared.Fen;
import java.util.List;

/// The list people sign when they get their money: A4, black on white, each page with its number, its sum and the place for
/// the village's seal. Pages are cut here, not by the browser, so that "page x of y" is right on every printer.
final class SignatureSheet {

    static final int LINES = 22;
    private static final String HEAD = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s %2$d年积分分红签收表</title><style>
            @page { size: A4; margin: 15mm } body { font: 11pt serif; color: #000; background: #fff; margin: 0 }
            section { break-after: page } section:last-child { break-after: auto }
            h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm } table { border-collapse: collapse; width: 100%% }
            th, td { border: 1px solid #000; height: 9mm; padding: 0 2mm; text-align: left }
            .money { text-align: right } .sign { width: 35mm } .day { width: 25mm }
            footer { display: flex; justify-content: space-between; margin-top: 4mm }
            </style></head><body>
            """;
    private static final String TABLE = """
            <section><h1>%s %d年积分分红签收表%s</h1><table><thead><tr><th>序号</th><th>户编号</th><th>户主</th>
            <th class="money">积分</th><th class="money">金额（元）</th><th class="sign">签名或手印</th>
            <th class="day">日期</th></tr></thead><tbody>
            """;
    private static final String FOOT = """
            </tbody></table><footer><span>本页小计 %s 元　全村合计 %s 元</span><span>村盖章：　　　　　　</span>
            <span>第 %d 页 共 %d 页</span></footer></section>
            """;

    private SignatureSheet() {}

    static String of(Payouts payouts) {
        var html = new StringBuilder(HEAD.formatted(safe(payouts.village()), payouts.year()));
        int pages = Math.max(1, (payouts.lines().size() + LINES - 1) / LINES);
        var adjusts = payouts.runNo() == 1 ? "" : "（第 " + payouts.runNo() + " 次）";
        for (int page = 1; page <= pages; page++) {
            var lines = payouts.lines().subList((page - 1) * LINES, Math.min(page * LINES, payouts.lines().size()));
            html.append(TABLE.formatted(safe(payouts.village()), payouts.year(), adjusts));
            lines.forEach(line -> html.append(row(line)));
            html.append(FOOT.formatted(Fen.inYuan(sum(lines)), Fen.inYuan(payouts.totalFen()), page, pages));
        }
        return html.append("</body></html>\n").toString();
    }

    private static String row(DividendShare line) {
        return """
                <tr><td>%d</td><td>%s</td><td>%s</td><td class="money">%d</td><td class="money">%s</td><td></td><td></td></tr>
                """.formatted(line.shareNo(), safe(line.householdCode()), safe(line.name()), line.merit(),
                Fen.inYuan(line.amountFen()));
    }

    private static long sum(List<DividendShare> lines) {
        return lines.stream().mapToLong(DividendShare::amountFen).sum();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
