package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.payout.ImportPayments.PaymentSheetRow;
import cn.jifenbu.document.SpreadsheetCell;
import cn.jifenbu.document.TableReader;
import cn.jifenbu.refusal.PaperRefusal;
import cn.jifenbu.refusal.PayoutRefusal.PaymentSheetUnreadable;
import cn.jifenbu.refusal.RefusedException;
import java.util.List;

/// Reads a payout list that came back with results. Banks add columns, sums and titles of their own, so the columns are found
/// by their names in the first line, and what is computed counts as empty.
final class PaymentResultReader {

    private static final int MOST_ROWS = 5_000;
    private static final List<String> NEEDED = List.of("户编号", "金额（分）", "结果");

    private PaymentResultReader() {}

    /// @throws RefusedException PaymentSheetUnreadable, Busy
    static List<PaymentSheetRow> read(String base64) {
        try {
            return TableReader.byName(NEEDED, List.of("失败原因"), MOST_ROWS).workbookOrCsv(TableReader.bytes(base64)).stream()
                    .map(row -> row(row.number(), row.cells())).toList();
        } catch (RefusedException no) {
            throw no.refusal() instanceof PaperRefusal ? new RefusedException(new PaymentSheetUnreadable()) : no;
        }
    }

    private static PaymentSheetRow row(int number, List<String> cells) {
        if (cells.contains(TableReader.UNCLEAN)) throw new RefusedException(new PaymentSheetUnreadable());
        return new PaymentSheetRow(number, SpreadsheetCell.unescape(cells.get(0)), cells.get(1), cells.get(2), cells.get(3));
    }
}
