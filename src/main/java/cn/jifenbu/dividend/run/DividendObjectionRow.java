package cn.jifenbu.dividend.run;

import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "dividend_objection")
@IdClass(VillageKey.class)
class DividendObjectionRow {

    @Id long villageId;
    @Id UUID id;
    UUID runId;
    UUID householdId;
    @Enumerated(EnumType.STRING) DividendObjection.DividendObjectionState state;
    String reason;
    UUID raisedBy;
    Instant raisedAt;
    String resolution;
    UUID resolvedBy;
    Instant resolvedAt;
}
