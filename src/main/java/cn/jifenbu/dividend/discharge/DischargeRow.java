package cn.jifenbu.dividend.discharge;

import cn.jifenbu.dividend.model.DischargeKind;
import cn.jifenbu.dividend.model.DischargeState;
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

/// What was proposed stays; how it was decided is written once.
@Entity
@DynamicUpdate
@Table(name = "dividend_discharge")
@IdClass(VillageKey.class)
class DischargeRow {

    @Id long villageId;
    @Id UUID id;
    UUID runId;
    UUID householdId;
    @Enumerated(EnumType.STRING) DischargeKind kind;
    @Enumerated(EnumType.STRING) DischargeState state;
    long amountFen;
    String reason;
    String resolution;
    String receivedBy;
    UUID proposedBy;
    Instant proposedAt;
    UUID decidedBy;
    Instant decidedAt;
    String decisionReason;
}
