package cn.jifenbu.deductions.store;

import cn.jifenbu.deductions.model.DeductionState;
import cn.jifenbu.deductions.model.DeductionTransition;
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
public class DeductionRow {
    /// The kind of source of what is posted for deductions.
    public static final String SOURCE = "deduction";

    @Id public long villageId;
    @Id public UUID id;
    long deductionNo;
    public UUID householdId;
    public int groupNo;
    public String ruleId;
    public int versionNo;
    @Enumerated(EnumType.STRING) public DeductionState state;
    public int fullPoints;
    public int points;
    public LocalDate happenedOn;
    public String note;
    public UUID evidenceId;
    public UUID recordedBy;
    public String servedHow;
    public LocalDate servedOn;
    public LocalDate mendUntil;
    public UUID decidedBy;
    public UUID secondDecidedBy;
    public boolean twoDecisions;
    @Enumerated(EnumType.STRING) DeductionTransition decision;
    String reason;
    public Instant closesAt;
    public Long entryNo;
    int steps;
    Instant createdAt;
    Instant changedAt;

    boolean tookPart(Actor actor) {
        return Stream.of(recordedBy, decidedBy, secondDecidedBy).anyMatch(actor.person()::equals);
    }
}
