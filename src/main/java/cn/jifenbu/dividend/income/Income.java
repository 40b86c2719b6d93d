package cn.jifenbu.dividend.income;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A year's collective income in fen as the API shows it. `attachments`: photos, see `getEvidence`. `frozen`: a dividend was
/// computed from it, it no longer changes.
public record Income(String id, String villageId, int year, int versionNo, long amountFen, String resolution,
        List<IncomeItem> items,
        List<UUID> attachments,
        String declaredBy, Instant declaredAt, boolean approved, @Nullable String approvedBy, @Nullable Instant approvedAt,
        boolean frozen) {

    public record IncomeItem(String item, long amountFen) {}
}
