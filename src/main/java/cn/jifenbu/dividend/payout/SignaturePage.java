package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.payout.PayoutList.PayoutLine;
import cn.jifenbu.dividend.payout.PayoutList.Payouts;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.Fen;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The list people sign when they get their money: A4, black on white, each page with its number, its sum and the place for
/// the village's seal. Pages are cut here, not by the browser, so that "page x of y" is right on every printer.
@CheckedTemplate(basePath = "dividend")
final class SignaturePage {

    private static final int LINES = 22;

    private SignaturePage() {}

    static native TemplateInstance signatures(Payouts list, List<Page> pages, String total);

    static TemplateInstance of(Payouts list) {
        var cut = list.lines().stream().map(SignatureLine::new).gather(Gatherers.windowFixed(LINES));
        var pages = (list.lines().isEmpty() ? Stream.of(List.<SignatureLine>of()) : cut).map(Page::new).toList();
        return signatures(list, pages, Fen.inYuan(list.totalFen()));
    }

    record SignatureLine(PayoutLine paid) {

        public DividendShare share() {
            return paid.share();
        }

        public String yuan() {
            return Fen.inYuan(paid.fen());
        }
    }

    record Page(List<SignatureLine> lines) {

        public String sum() {
            return Fen.inYuan(lines.stream().mapToLong(l -> l.paid().fen()).sum());
        }
    }
}
