package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.RunState;
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
@IdClass(RunStepRow.Key.class)
public class RunStepRow {

    @Id long villageId;
    @Id UUID runId;
    @Id int stepNo;
    @Enumerated(EnumType.STRING) public RunState fromState;
    @Enumerated(EnumType.STRING) public RunState toState;
    public UUID actor;
    public Instant takenAt;

    record Key(long villageId, UUID runId, int stepNo) {}
}
