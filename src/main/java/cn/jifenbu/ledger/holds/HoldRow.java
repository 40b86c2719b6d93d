package cn.jifenbu.ledger.holds;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "hold")
@IdClass(VillageKey.class)
public class HoldRow {

    @Id long villageId;
    @Id UUID id;
    UUID householdId;
    long points;
    @Enumerated(EnumType.STRING) State state;
    String sourceKind;
    String sourceId;
    Instant placedAt;
    Instant endedAt;
    Instant expiresAt;
    Long captured;
    UUID placedBy;
    String reason;

    public enum State {
        OPEN, CAPTURED, RELEASED, EXPIRED
    }
}
