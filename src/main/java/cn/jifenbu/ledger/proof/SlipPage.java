package cn.jifenbu.ledger.proof;

import cn.jifenbu.document.QrSvg;
import cn.jifenbu.household.Household;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.Slip;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// The slip as a page for the printer: black on white, half an A4 sheet, the name masked.
@CheckedTemplate(basePath = "ledger")
final class SlipPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private SlipPage() {}

    static native TemplateInstance slip(View page);

    /// @param verifyPage address of the page that checks slips
    static TemplateInstance of(Slip slip, Household household, String villageName, String verifyPage) {
        return slip(new View(slip, household, villageName, verifyPage));
    }

    record View(Slip slip, Household household, String village, String verifyPage) {

        public EntryLine entry() {
            return slip.entry();
        }

        public SealLine seal() {
            return slip.seal();
        }

        public String head() {
            return Masking.name(household.headName());
        }

        public String kind() {
            return word(EntryKind.valueOf(entry().kind()));
        }

        public String day() {
            return DAY.format(LocalDate.ofEpochDay(entry().effectiveDay()));
        }

        public String points() {
            return "%+d".formatted(entry().points());
        }

        public String sealCode() {
            return Seal.code(HexFormat.of().formatHex(seal().hash()));
        }

        public String text() {
            return slip.write();
        }

        public String qr() {
            return QrSvg.of(verifyPage + "#" + text(), "核对用的二维码");
        }
    }

    private static String word(EntryKind kind) {
        return switch (kind) {
            case EARN -> "挣得积分";
            case DEDUCT -> "扣分";
            case REDEEM -> "兑换物资";
            case RETURN -> "退货退分";
            case CLEAR -> "到期清零";
            case ADJUST -> "调整";
            case TRANSFER -> "转分";
            case REVERSAL -> "冲回";
        };
    }
}
