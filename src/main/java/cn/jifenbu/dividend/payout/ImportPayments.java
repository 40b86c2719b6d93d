package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.payout.RecordPayments.PaymentRecord;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.refusal.PayoutRefusal.AmountAltered;
import cn.jifenbu.refusal.PayoutRefusal.PaymentResultUnknown;
import cn.jifenbu.refusal.PayoutRefusal.RowRepeated;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes back a payout list with its results, row by row: a row that does not belong to the list, comes twice or was altered
/// is reported and does nothing; the others count. A row without a result is still under way.
@ApplicationScoped
public class ImportPayments {

    private final VillageLock villages;
    private final RunRepository runs;
    private final ShareRepository shares;
    private final RecordPayments payments;

    ImportPayments(VillageLock villages, RunRepository runs, ShareRepository shares, RecordPayments payments) {
        this.villages = villages;
        this.runs = runs;
        this.shares = shares;
        this.payments = payments;
    }

    /// A row as it stands in the sheet; `rowNo` as a spreadsheet counts.
    public record PaymentSheetRow(int rowNo, String householdCode, String fen, String result, String reason) {}

    /// What became of a row: `payment` is null where there was no result or a `refusal`.
    public record PaymentImportLine(int rowNo, String householdCode, Payment payment, Refusal refusal) {}

    public record ImportedPayments(int taken, int waiting, int refused, List<PaymentImportLine> lines) {}

    /// @param dryRun reports the same and stores nothing
    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public ImportedPayments read(VillageId village, UUID id, List<PaymentSheetRow> rows, boolean dryRun, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        run.toRun().pay();
        var known = new HashMap<String, ShareRow>();
        shares.list(run).forEach(share -> known.put(share.householdCode, share));
        var seen = new HashMap<String, Integer>();
        var lines = new ArrayList<PaymentImportLine>();
        var results = new ArrayList<PaymentRecord>();
        for (var row : rows) lines.add(line(row, known, seen, results, actor));
        if (!dryRun && !results.isEmpty()) payments.record(village, id, results, actor);
        int refused = (int) lines.stream().filter(l -> l.refusal() != null).count();
        return new ImportedPayments(results.size(), lines.size() - results.size() - refused, refused, lines);
    }

    private PaymentImportLine line(PaymentSheetRow row, Map<String, ShareRow> known, Map<String, Integer> seen,
            List<PaymentRecord> results, Actor actor) {
        try {
            var share = known.get(row.householdCode());
            if (share == null) throw new RefusedException(new UnknownShare());
            var before = seen.putIfAbsent(row.householdCode(), row.rowNo());
            if (before != null) throw new RefusedException(new RowRepeated(before));
            long fen = share.money().restFen();
            if (!row.fen().equals(Long.toString(fen))) throw new RefusedException(new AmountAltered(fen));
            if (row.result().isEmpty()) return new PaymentImportLine(row.rowNo(), row.householdCode(), null, null);
            var result = new PaymentRecord(share.householdId, event(row.result()),
                    row.reason().isEmpty() ? null : cut(row.reason()), null);
            payments.check(share, result, actor);
            results.add(result);
            return new PaymentImportLine(row.rowNo(), row.householdCode(), result.event().to(), null);
        } catch (RefusedException refused) {
            return new PaymentImportLine(row.rowNo(), row.householdCode(), null, refused.refusal());
        }
    }

    private static String cut(String reason) {
        return reason.length() > 200 ? reason.substring(0, 200) : reason;
    }

    private static PaymentEvent event(String result) {
        return switch (result) {
            case "已付", "成功", "PAID" -> PaymentEvent.PAY;
            case "失败", "FAILED" -> PaymentEvent.FAIL;
            case "未领", "UNCLAIMED" -> PaymentEvent.LEAVE;
            case "退汇", "退回", "已退汇", "RETURNED" -> PaymentEvent.RETURN;
            default -> throw new RefusedException(new PaymentResultUnknown());
        };
    }
}
