package cn.jifenbu.household;

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

@Entity
@Table(name = "household")
@IdClass(VillageKey.class)
class HouseholdRow {

    @Id long villageId;
    @Id UUID id;
    String code;
    int groupNo;
    String doorplate;
    @Enumerated(EnumType.STRING) HouseholdState state;
    LocalDate registeredOn;
    LocalDate settlesOn;
    UUID successorId;
    Instant closedAt;
}
