package cn.jifenbu.claims.web;

import cn.jifenbu.claims.domain.FormNumber;
import cn.jifenbu.document.QrSvg;
import cn.jifenbu.web.HtmlPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Paper forms for the printer, one to a page: the number large and as a code, twelve lines, a place for the sum and the
/// signatures. Nothing personal is printed.
final class PaperFormSheet {
    private static final int LINES = 12;
    private static final String STYLE = """
            .form { break-after: page; }
            .head { display: flex; justify-content: space-between; align-items: center; }
            .no { font: bold 18pt monospace; }
            .qr { width: 24mm; height: 24mm; }
            td { height: 10mm; }
            .foot { display: flex; justify-content: space-between; margin-top: 6mm; }
            """;

    private PaperFormSheet() {}

    static String html(String village, int group, List<FormNumber> numbers) {
        var pages = numbers.stream().map(n -> page(village, group, n)).collect(Collectors.joining("\n"));
        return HtmlPage.of(village + "积分申报表", "landscape", STYLE, pages);
    }

    private static String page(String village, int group, FormNumber number) {
        var lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> "<tr><td class=\"n\">" + i
                        + "</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>")
                .collect(Collectors.joining("\n"));
        return """
                <section class="form"><div class="head"><div><h1>%s积分申报表（线下）</h1><p>第 %d 组　表号 <span class="no">%s</span></p>
                <p>每张表只录一次；写错了整张作废，另领一张。</p></div>%s</div>
                <table><thead><tr><th>行</th><th>户编号</th><th>户主</th><th>事项（写编号和做了什么）</th><th>哪一天</th><th>数量</th>
                <th>分</th><th>本人签字</th></tr></thead><tbody>
                %s
                <tr><td colspan="6">合计</td><td></td><td></td></tr></tbody></table>
                <div class="foot"><span>积分协管员：</span><span>复核：</span><span>日期：　　年　　月　　日</span></div></section>
                """.formatted(HtmlPage.escape(village), group, number, QrSvg.of(number.toString(), "表号 " + number), lines);
    }
}
