package cn.jifenbu.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "webhook_cursor")
@IdClass(DeliveryCursorRow.Key.class)
class DeliveryCursorRow {

    @Id long villageId;
    @Id UUID webhookId;
    long eventNo;
    int tries;
    Instant failingSince;
    Instant nextTryAt;
    UUID lease;
    Instant leasedUntil;

    record Key(long villageId, UUID webhookId) {}

    boolean isFree(Instant now) {
        return (leasedUntil == null || !leasedUntil.isAfter(now)) && (nextTryAt == null || !nextTryAt.isAfter(now));
    }

    void release() {
        lease = null;
        leasedUntil = null;
    }

    void startAfresh() {
        tries = 0;
        failingSince = null;
        nextTryAt = null;
    }
}
