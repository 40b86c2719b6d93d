package cn.jifenbu.ledger.holds;

import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

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
    /// Of which years the points are; null in ended ones of older versions.
    @Column(columnDefinition = "jsonb") @ColumnTransformer(write = "cast(? as jsonb)") String lots;

    Lots lots() {
        return Lots.parse(lots);
    }

    public enum State {
        OPEN, CAPTURED, RELEASED, EXPIRED
    }
}
