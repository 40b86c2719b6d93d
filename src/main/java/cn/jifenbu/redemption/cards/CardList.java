package cn.jifenbu.redemption.cards;

import cn.jifenbu.redemption.cards.HouseholdCards.LiveCard;
import cn.jifenbu.shared.BusinessClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Which card of each household works. Without its QR code: that stands on the print alone.
@CheckedTemplate(basePath = "redemption")
final class CardList {

    private CardList() {}

    static native TemplateInstance livecards(List<Line> lines);

    static TemplateInstance of(List<LiveCard> cards) {
        return livecards(cards.stream().map(Line::new).toList());
    }

    record Line(LiveCard card) {

        public String day() {
            return BusinessClock.dayOf(card.issuedAt()).toString();
        }
    }
}
