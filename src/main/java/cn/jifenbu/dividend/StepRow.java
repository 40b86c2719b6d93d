package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.RunState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity(name = "DividendStepRow")
@Immutable
@Table(name = "dividend_step")
@IdClass(StepRow.Key.class)
class StepRow {

    @Id long villageId;
    @Id UUID runId;
    @Id int stepNo;
    @Enumerated(EnumType.STRING) RunState fromState;
    @Enumerated(EnumType.STRING) RunState toState;
    UUID actor;
    Instant takenAt;

    record Key(long villageId, UUID runId, int stepNo) {}
}
