package cn.jifenbu.redemption.codes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "counter_code")
@IdClass(CounterCodeRow.Key.class)
class CounterCodeRow {

    @Id long villageId;
    @Id UUID householdId;
    String code;
    UUID madeBy;
    Instant madeAt;
    Instant expiresAt;
    Instant usedAt;

    record Key(long villageId, UUID householdId) {}

    boolean works(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
