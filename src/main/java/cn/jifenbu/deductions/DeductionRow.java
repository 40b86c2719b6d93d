package cn.jifenbu.deductions;

import cn.jifenbu.deductions.domain.DeductionState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

@Entity
@Table(name = "deduction")
@IdClass(VillageKey.class)
class DeductionRow {
    @Id long villageId;
    @Id UUID id;
    long deductionNo;
    UUID householdId;
    int groupNo;
    String ruleId;
    int versionNo;
    @Enumerated(EnumType.STRING) DeductionState state;
    int fullPoints;
    int points;
    LocalDate happenedOn;
    String note;
    UUID evidenceId;
    UUID recordedBy;
    String servedHow;
    LocalDate servedOn;
    LocalDate mendUntil;
    UUID decidedBy;
    UUID secondDecidedBy;
    boolean twoDecisions;
    String reason;
    Instant closesAt;
    Long entryNo;
    int steps;
    Instant createdAt;
    Instant changedAt;

    boolean tookPart(Actor actor) {
        return Stream.of(recordedBy, decidedBy, secondDecidedBy).anyMatch(actor.person()::equals);
    }
}
