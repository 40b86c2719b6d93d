package cn.jifenbu.ledger.web;

import cn.jifenbu.document.QrSvg;
import cn.jifenbu.ledger.Seal;
import cn.jifenbu.ledger.domain.EntryKind;
import cn.jifenbu.organisation.Household;
import cn.jifenbu.shared.Masked;
import cn.jifenbu.verifier.Slip;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// The slip as a page for the printer: black on white, half an A4 sheet, the name masked.
final class SlipPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>积分条子 第 %1$d 笔</title>
            <style>
            @page { size: A5; margin: 10mm }
            body { font: 12pt/1.5 sans-serif; color: #000; background: #fff; max-width: 128mm; margin: 0 auto }
            h1 { font-size: 16pt; margin: 0 0 2mm; border-bottom: 1pt solid #000 }
            table { border-collapse: collapse; width: 100%% }
            th { text-align: left; font-weight: normal; width: 26mm }
            td { font-weight: bold } td.big { font-size: 20pt }
            .seal { border: 1pt solid #000; padding: 1mm 3mm; margin: 3mm 0 }
            .code { font: bold 14pt monospace; white-space: nowrap }
            .qr { width: 62mm; height: 62mm; display: block; margin: 2mm auto }
            .text { font: 6pt monospace; overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <h1>%2$s 积分条子</h1>
            <table>
            <tr><th>户</th><td>%3$s %4$s</td></tr>
            <tr><th>流水号</th><td>第 %1$d 笔（本户第 %5$d 笔）</td></tr>
            <tr><th>事由</th><td>%6$s，%7$s</td></tr>
            <tr><th>积分</th><td class="big">%8$+d 分</td></tr>
            <tr><th>这笔之后</th><td>余额 %9$d 分</td></tr>
            </table>
            <div class="seal">第 %10$d 号封存　核对码 <span class="code">%11$s</span></div>
            %12$s
            <p>怎么核对：用手机扫上面的码，再输入村里公示栏上<strong>第 %10$d 号封存</strong>的核对码，看两边是不是一致。
            请照公示栏上的抄，不要照这张条子抄。</p>
            <p class="text">%13$s</p>
            </body>
            </html>
            """;

    private SlipPage() {}

    /// @param verifyPage address of the page that checks slips
    static String of(Slip slip, Household household, String villageName, String verifyPage) {
        var e = slip.entry();
        var text = slip.write();
        return PAGE.formatted(e.entryNo(), safe(villageName), safe(household.code()), safe(Masked.name(household.headName())),
                e.accountSeq(), word(EntryKind.valueOf(e.kind())), DAY.format(LocalDate.ofEpochDay(e.effectiveDay())),
                e.points(), e.balanceAfter(), slip.seal().sealNo(), Seal.code(HexFormat.of().formatHex(slip.seal().hash())),
                QrSvg.of(verifyPage + "#" + text, "核对用的二维码"), safe(text));
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

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
