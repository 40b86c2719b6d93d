package cn.jifenbu.claims.store;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ReasonCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "claim_step")
@IdClass(ClaimStepRow.Key.class)
class ClaimStepRow {

    @Id long villageId;
    @Id UUID claimId;
    @Id int stepNo;
    @Enumerated(EnumType.STRING) ClaimState fromState;
    @Enumerated(EnumType.STRING) ClaimState toState;
    UUID actor;
    String reason;
    @Enumerated(EnumType.STRING) ReasonCode reasonCode;
    Instant takenAt;

    record Key(long villageId, UUID claimId, int stepNo) {}
}
