package cn.jifenbu.dividend.web;

import cn.jifenbu.dividend.DividendShare;
import cn.jifenbu.dividend.PayoutList.Payee;
import cn.jifenbu.dividend.PayoutList.Payouts;
import cn.jifenbu.shared.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The payout list as a bank's batch sheet. The last two columns take the results; the same sheet is read back by
/// [PaymentSheet].
final class PayoutSheet {

    static final List<String> COLUMNS = List.of("序号", "户编号", "户主", "金额（元）", "金额（分）", "收款账号", "开户行", "结果", "失败原因");

    private PayoutSheet() {}

    static byte[] of(Payouts payouts, Map<UUID, Payee> payees) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "jifenbu", "1.0")) {
            var page = book.newWorksheet("分红发放");
            for (int i = 0; i < COLUMNS.size(); i++) page.value(0, i, COLUMNS.get(i));
            page.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            page.freezePane(0, 1);
            int row = 1;
            for (var line : payouts.lines()) write(page, row++, line, payees.get(line.householdId()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, DividendShare line, Payee payee) {
        page.value(row, 0, line.shareNo());
        page.value(row, 1, Cell.harmless(line.householdCode()));
        page.value(row, 2, Cell.harmless(payee.name()));
        page.value(row, 3, BigDecimal.valueOf(line.amountFen(), 2));
        page.style(row, 3).format("0.00").set();
        page.value(row, 4, line.amountFen());
        // a text: as a number a spreadsheet rounds its last digits away
        if (payee.account() != null) page.value(row, 5, payee.account());
    }
}
