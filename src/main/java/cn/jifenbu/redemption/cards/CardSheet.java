package cn.jifenbu.redemption.cards;

import cn.jifenbu.document.QrSvg;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Gatherers;

/// Household cards on A4, two beside each other and four rows: eight to a page, to be cut along the lines. The QR code names
/// nobody; the text is what hangs on the door anyway, the name masked.
@CheckedTemplate(basePath = "redemption")
final class CardSheet {

    private static final int PER_PAGE = 8;

    private CardSheet() {}

    static native TemplateInstance cards(List<List<Card>> pages);

    static TemplateInstance of(List<PrintedCard> cards) {
        return cards(cards.stream().map(Card::new).gather(Gatherers.windowFixed(PER_PAGE)).toList());
    }

    record Card(PrintedCard card) {

        public String qr() {
            return QrSvg.of(card.token(), "户卡的二维码");
        }
    }
}
