package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Run;
import cn.jifenbu.dividend.model.RunKind;
import cn.jifenbu.dividend.model.RunState;
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

/// What is null in a draft is set by the freeze ([FreezeBatch]) and stays; the database refuses to change it afterwards.
@Entity
@DynamicUpdate
@Table(name = "dividend_run")
@IdClass(VillageKey.class)
public class RunRow {

    @Id public long villageId;
    @Id public UUID id;
    public int year;
    public int runNo;
    @Enumerated(EnumType.STRING) public RunKind kind;
    @Enumerated(EnumType.STRING) public RunState state;
    int steps;
    public Integer incomeVersion;
    public Long incomeFen;
    public Integer rateBp;
    public Long poolFen;
    public Long totalMerit;
    public Long cutoffEntryNo;
    public Integer minMerit;
    UUID frozenBy;
    public UUID checkedBy;
    public UUID confirmedBy;
    public Instant closesAt;
    public Integer policyVersion;
    public Long sealNo;
    public Long settledUntilEntryNo;
    public String reason;
    public Integer counting;

    public Run toRun() {
        return new Run(year, state, frozenBy, closesAt);
    }
}
