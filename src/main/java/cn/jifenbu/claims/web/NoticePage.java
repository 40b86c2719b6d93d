package cn.jifenbu.claims.web;

import cn.jifenbu.claims.Notice;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.web.HtmlPage;
import cn.jifenbu.web.QrSvg;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// The board as a page: masked names, the days it hangs, the seal's code, a QR that leads back here, a place for the stamp.
final class NoticePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String STYLE = """
            @media screen { body { max-width: 190mm; margin: 8mm auto; padding: 0 4mm; } }
            .head { display: flex; justify-content: space-between; align-items: flex-start; gap: 6mm; }
            .qr { width: 28mm; height: 28mm; flex: none; }
            .code { font: bold 12pt monospace; overflow-wrap: anywhere; }
            .foot { display: flex; justify-content: space-between; margin-top: 8mm; }
            .stamp { width: 40mm; height: 40mm; border: 0.3mm dashed #000; text-align: center; line-height: 40mm; }
            """;

    private NoticePage() {}

    static String list(String village, List<Notice> notices) {
        var rows = notices.stream()
                .map(n -> """
                                <tr><td><a href="notices/%s">第 %d 期</a></td><td>%s</td><td>%s</td>
                        <td class="n">%d</td><td class="n">%d</td></tr>"""
                        .formatted(n.id(), n.noticeNo(), state(n), lastDay(n), n.claims(), n.points()))
                .collect(Collectors.joining("\n"));
        return HtmlPage.of(village + "积分公示", "portrait", STYLE, """
                <h1>%s积分公示</h1>
                <table><thead><tr><th>期</th><th>状态</th><th>公示到</th><th>条数</th><th>分数合计</th></tr></thead><tbody>
                %s
                </tbody></table>""".formatted(HtmlPage.escape(village), rows));
    }

    static String one(String village, Notice notice, String here) {
        var rows = notice.lines().stream().map(NoticePage::line).collect(Collectors.joining("\n"));
        var seal = notice.sealCode() == null ? "" : """
                <p>台账封存第 %d 号，核对码 <span class="code">%s</span></p>""".formatted(notice.sealNo(), notice.sealCode());
        return HtmlPage.of("%s第%d期积分公示".formatted(village, notice.noticeNo()), "portrait", STYLE, """
                <div class="head"><div><h1>%1$s第 %2$d 期积分公示</h1>
                <p>事项日期 %3$s 至 %4$s，%5$s。公示到 %6$s 24 时止。</p>
                <p>共 %7$d 条，%8$d 分。有不同意见，请在公示期内用小程序提出，或者找积分协管员用纸写下来，署名保密。</p>%9$s</div>%10$s</div>
                <table><thead><tr><th>序号</th><th>户编号</th><th>户主</th><th>事项</th><th>日期</th><th>积分</th></tr></thead><tbody>
                %11$s
                </tbody></table>
                <div class="foot"><span>公示日期：%12$s</span><span class="stamp">（盖章处）</span></div>"""
                .formatted(HtmlPage.escape(village), notice.noticeNo(), day(notice.fromDay()), day(notice.untilDay()),
                        state(notice), lastDay(notice), notice.claims(), notice.points(), seal,
                        QrSvg.of(here, "本期公示的网址"), rows, DAY.format(BusinessClock.dayOf(notice.publishedAt()))));
    }

    private static String line(Notice.NoticedClaim line) {
        return "<tr><td class=\"n\">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class=\"n\">%+d</td></tr>".formatted(
                line.lineNo(), HtmlPage.escape(line.householdCode()), HtmlPage.escape(line.head()),
                HtmlPage.escape(line.ruleTitle()), day(line.happenedOn()), line.points());
    }

    private static String state(Notice notice) {
        return notice.state().equals("OPEN") ? "正在公示" : "已结束";
    }

    /// It hangs until midnight after this day.
    private static String lastDay(Notice notice) {
        return DAY.format(BusinessClock.dayOf(notice.closesAt().minusSeconds(1)));
    }

    private static String day(LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }
}
