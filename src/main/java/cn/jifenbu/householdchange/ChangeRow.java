package cn.jifenbu.householdchange;

import cn.jifenbu.household.HouseholdState;
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
    String reason;
    LocalDate settlesOn;
    UUID actor;
    Instant recordedAt;

    record Key(long villageId, long changeNo) {}
}
