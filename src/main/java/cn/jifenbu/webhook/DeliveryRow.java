package cn.jifenbu.webhook;

import cn.jifenbu.webhook.model.DeliveryResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "webhook_delivery")
@IdClass(DeliveryRow.Key.class)
class DeliveryRow {

    @Id long villageId;
    @Id UUID webhookId;
    @Id long eventNo;
    String kind;
    @Enumerated(EnumType.STRING) Delivery.DeliveryState state;
    int tries;
    Integer lastStatus;
    @Enumerated(EnumType.STRING) DeliveryResult.Failure lastError;
    Instant nextTryAt;
    Instant triedAt;

    record Key(long villageId, UUID webhookId, long eventNo) {}

    /// @param next when it is tried again; null when it is not
    void ended(DeliveryResult answer, Instant next) {
        state = answer.good() ? Delivery.DeliveryState.DELIVERED
                : next == null ? Delivery.DeliveryState.FAILED : Delivery.DeliveryState.WAITING;
        lastStatus = answer.status() == 0 ? null : answer.status();
        lastError = answer.error();
        nextTryAt = next;
    }
}
