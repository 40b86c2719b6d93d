package cn.jifenbu.deductions.store;

import cn.jifenbu.deductions.model.DeductionState;
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
@Table(name = "deduction_step")
@IdClass(DeductionStepRow.Key.class)
class DeductionStepRow {
    @Id long villageId;
    @Id UUID deductionId;
    @Id int stepNo;
    @Enumerated(EnumType.STRING) DeductionState fromState;
    @Enumerated(EnumType.STRING) DeductionState toState;
    UUID actor;
    String reason;
    Instant takenAt;

    record Key(long villageId, UUID deductionId, int stepNo) {}
}
