package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.payout.PayoutList.Payee;
import cn.jifenbu.dividend.payout.PayoutList.PayoutLine;
import cn.jifenbu.dividend.payout.PayoutList.Payouts;
import cn.jifenbu.document.Table;
import cn.jifenbu.document.XlsxWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The payout list as a bank's batch sheet. The last two columns take the results; the same sheet is read back by
/// [PaymentResultReader].
final class PayoutWorkbook {

    static final List<String> COLUMNS = List.of("序号", "户编号", "户主", "金额（元）", "金额（分）", "收款账号", "开户行", "结果", "失败原因");

    private PayoutWorkbook() {}

    static byte[] of(Payouts payouts, Map<UUID, Payee> payees) {
        return XlsxWriter.of(Table.list("分红发放", COLUMNS,
                payouts.lines().stream().map(line -> row(line, payees.get(line.share().householdId()))).toList()));
    }

    /// The account is a text: as a number a spreadsheet rounds its last digits away.
    private static List<Object> row(PayoutLine line, Payee payee) {
        return Arrays.asList(line.share().shareNo(), line.share().householdCode(), payee.name(),
                BigDecimal.valueOf(line.fen(), 2), line.fen(), payee.account(), null, null, null);
    }
}
