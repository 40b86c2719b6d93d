package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.Run;
import cn.jifenbu.dividend.domain.RunKind;
import cn.jifenbu.dividend.domain.RunState;
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
class RunRow {

    @Id long villageId;
    @Id UUID id;
    int year;
    int runNo;
    @Enumerated(EnumType.STRING) RunKind kind;
    @Enumerated(EnumType.STRING) RunState state;
    int steps;
    Integer incomeVersion;
    Long incomeFen;
    Integer rateBp;
    Long poolFen;
    Long totalMerit;
    Long cutoffEntryNo;
    Integer minMerit;
    UUID frozenBy;
    UUID checkedBy;
    UUID confirmedBy;
    Instant closesAt;
    Integer policyVersion;
    Long sealNo;
    Long settledUntilEntryNo;
    String reason;

    Run toRun() {
        return new Run(year, state, frozenBy, closesAt);
    }
}
