package cn.jifenbu.dividend.readiness;

import cn.jifenbu.dividend.store.RunRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What was under way and a run did not wait for.
@Entity
@Immutable
@Table(name = "dividend_open_item")
@IdClass(OpenItemRow.Key.class)
class OpenItemRow {

    @Id long villageId;
    @Id UUID runId;
    @Id
    @Enumerated(EnumType.STRING) OpenItemKind kind;
    @Id UUID itemId;
    Long itemNo;
    UUID householdId;
    String itemState;
    Long points;
    String reason;
    UUID decidedBy;
    Instant decidedAt;

    record Key(long villageId, UUID runId, OpenItemKind kind, UUID itemId) {}

    static OpenItemRow of(RunRow run, OpenItem item) {
        var row = new OpenItemRow();
        row.villageId = run.villageId;
        row.runId = run.id;
        row.kind = item.kind();
        row.itemId = item.id();
        row.itemNo = item.no();
        row.householdId = item.householdId();
        row.itemState = item.state();
        row.points = item.points();
        return row;
    }
}
