package cn.jifenbu.redemption.web;

import cn.jifenbu.document.QrSvg;
import cn.jifenbu.redemption.PrintedCard;
import cn.jifenbu.web.HtmlPage;
import java.util.List;
import java.util.stream.Collectors;

/// Household cards on A4, two beside each other and four rows: eight to a page, to be cut along the lines.
final class CardSheet {

    private static final int PER_PAGE = 8;
    private static final String STYLE = """
            @page { margin: 8.5mm 10mm; @bottom-center { content: none; } }
            .sheet { display: grid; grid-template-columns: 95mm 95mm; grid-auto-rows: 70mm; break-after: page; }
            .sheet:last-child { break-after: auto; }
            .card { border: 0.2mm dashed #000; padding: 5mm; display: flex; gap: 5mm; align-items: center; overflow: hidden; }
            .card svg { width: 38mm; height: 38mm; flex: none; }
            .card b { font-size: 13pt; } .card .code { font-size: 14pt; } .card small { font-size: 8pt; }
            """;

    private CardSheet() {}

    static String html(List<PrintedCard> cards) {
        var body = new StringBuilder();
        for (int from = 0; from < cards.size(); from += PER_PAGE) {
            var page = cards.subList(from, Math.min(from + PER_PAGE, cards.size()));
            body.append(page.stream().map(CardSheet::card).collect(Collectors.joining("", "<div class=\"sheet\">", "</div>")));
        }
        return HtmlPage.of("家庭积分卡", "portrait", STYLE, body.toString());
    }

    /// The QR code names nobody; the text is what hangs on the door anyway, the name masked.
    private static String card(PrintedCard card) {
        return """
                <div class="card">%s<div><b>家庭积分卡</b><br>%s %s<br><span class="code">%s</span><br>户主 %s<br>
                <small>第 %d 张。丢了请马上告诉积分协管员，旧卡当场作废。</small></div></div>
                """.formatted(QrSvg.of(card.token(), "户卡的二维码"), HtmlPage.escape(card.villageName()), HtmlPage.escape(card.groupName()),
                HtmlPage.escape(card.householdCode()), HtmlPage.escape(card.head()), card.cardNo());
    }
}
