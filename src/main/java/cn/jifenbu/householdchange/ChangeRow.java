package cn.jifenbu.householdchange;

import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.householdchange.model.PointsTrail;
import cn.jifenbu.shared.HouseholdId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "household_change")
@IdClass(ChangeRow.Key.class)
class ChangeRow {

    @Id long villageId;
    @Id long changeNo;
    @Enumerated(EnumType.STRING) ChangeKind kind;
    UUID householdId;
    UUID otherHouseholdId;
    @Enumerated(EnumType.STRING) HouseholdState fromState;
    @Enumerated(EnumType.STRING) HouseholdState toState;
    long points;
    Long lastEntryNo;
    Long pointsBefore;
    Integer heads;
    Integer headsBefore;
    String reason;
    LocalDate settlesOn;
    UUID actor;
    Instant recordedAt;

    PointsTrail.Step toStep() {
        boolean merge = kind == ChangeKind.MERGE;
        return new PointsTrail.Step(new HouseholdId(householdId), new HouseholdId(otherHouseholdId), merge,
                merge ? 0 : lastEntryNo, points, merge ? 0 : pointsBefore, merge ? 0 : heads, merge ? 0 : headsBefore);
    }

    record Key(long villageId, long changeNo) {}
}
